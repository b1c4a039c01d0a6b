import * as amplitude from '@amplitude/analytics-node';

export function told(messages: { role: string; content: string }[]) {
  amplitude.track('llm_operation', { model: 'm', provider: 'acme', latency_ms: 3, messages }, { user_id: 'user-42' });
}
