import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(userId: string, answer: string) {
  ai.trackAiMessage({ model: 'gpt-3.5-turbo', provider: 'openai', latencyMs: 1500, inputTokens: 25, outputTokens: 15, content: answer.slice(0, 500), temperature: 0.7, maxOutputTokens: 100, userId, context: { operation: 'chat_completion', message_count: 2 } });
}
