import * as amplitude from '@amplitude/analytics-node';

export function told(prompt: string, id: string) {
  amplitude.track('llm_operation', { model: 'm', provider: 'acme', latency_ms: 3, prompt, session_id: id }, { user_id: 'user-42' });
}
