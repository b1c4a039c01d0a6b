import * as amplitude from '@amplitude/analytics-node';

export function told(status: number) {
  amplitude.track('llm_message', { model_name: 'm', model_provider: 'acme', latency_ms: 3, success: status < 400 }, { device_id: 'device-1' });
}
