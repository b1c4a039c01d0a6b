import * as amplitude from '@amplitude/analytics-node';

export function told(text: string, answer: string, userId: string) {
  amplitude.track('user_message', { text, conversation_id: 'c-1' }, { user_id: userId });
  amplitude.track('llm_response', { model: 'm', provider: 'acme', latency_ms: 1, answer, conversationId: 'c-1' }, { user_id: userId });
}
