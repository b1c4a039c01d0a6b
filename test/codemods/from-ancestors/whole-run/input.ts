import * as amplitude from '@amplitude/analytics-node';

export function run(sessionId: string, userId: string, text: string, answer: string) {
  amplitude.track('llm_run_started', { session_id: sessionId }, { user_id: userId });
  amplitude.track('user_message', { session_id: sessionId, content: text }, { user_id: userId });
  amplitude.track('llm_message', { session_id: sessionId, model_provider: 'openai', model_name: 'gpt-4', latency_ms: 800, output_content: answer, success: true }, { user_id: userId });
  amplitude.track('tool_called', { session_id: sessionId, tool_name: 'search', success: true, latency_ms: 5 }, { user_id: userId });
  amplitude.track('llm_run_finished', { session_id: sessionId, success: true }, { user_id: userId });
}
