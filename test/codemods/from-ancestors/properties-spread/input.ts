import * as amplitude from '@amplitude/analytics-node';

export function told(more: object) {
  amplitude.track('llm_message', { model_name: 'm', model_provider: 'acme', latency_ms: 3, ...more });
}
