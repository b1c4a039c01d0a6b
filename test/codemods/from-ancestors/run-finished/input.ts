import * as amplitude from '@amplitude/analytics-node';

export function end(sessionId: string, tokens: number) {
  amplitude.track('llm_run_finished', { session_id: sessionId, total_messages: 2, total_tokens: tokens, success: true }, { user_id: 'user-42' });
}
