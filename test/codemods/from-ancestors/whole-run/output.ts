import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function run(sessionId: string, userId: string, text: string, answer: string) {
  ai.trackUserMessage({ sessionId, content: text, userId });
  ai.trackAiMessage({ sessionId, provider: 'openai', model: 'gpt-4', latencyMs: 800, content: answer, isError: false, userId });
  ai.trackToolCall({ sessionId, toolName: 'search', success: true, latencyMs: 5, userId });
  ai.trackSessionEnd({ sessionId, userId, context: { success: true } });
}
