import * as amplitude from '@amplitude/analytics-node';

export function told(tier: string) {
  amplitude.track('llm_message', { model_name: 'm', model_provider: 'acme', latency_ms: 3, user_tier: tier, 'app-version': '1.2.3' }, { user_id: 'user-42', groups: { company: 'acme' } });
}
