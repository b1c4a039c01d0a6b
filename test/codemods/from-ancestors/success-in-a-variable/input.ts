import * as amplitude from '@amplitude/analytics-node';

export function told(isFine: boolean) {
  amplitude.track('llm_message', { model_name: 'm', model_provider: 'acme', latency_ms: 3, success: isFine }, { device_id: 'device-1' });
}
