import * as amplitude from '@amplitude/analytics-node';

export function begin(sessionId: string): string {
  amplitude.track('llm_run_started', { session_id: sessionId, model_provider: 'openai', model_name: 'gpt-4' }, { user_id: 'user-42' });
  return sessionId;
}
