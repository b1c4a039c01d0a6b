import * as amplitude from '@amplitude/analytics-node';

export function told(error: string | null) {
  amplitude.track('llm_operation', { model: 'm', provider: 'acme', latency_ms: 3, error }, { user_id: 'user-42' });
}
