import * as amplitude from '@amplitude/analytics-node';

export function told() {
  amplitude.track('llm_operation', { model: 'm', provider: 'acme', latency_ms: 3, error: 'rate limit' }, { user_id: 'user-42' });
}
