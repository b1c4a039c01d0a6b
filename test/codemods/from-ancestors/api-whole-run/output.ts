import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const amplitude = createInstance();
const ai = new AmplitudeAI({ amplitude });

export function run(sessionId: string, userId: string, text: string, answer: string) {
  ai.trackUserMessage({ sessionId, userId, content: text });
  ai.trackToolCall({ sessionId, userId, toolName: 'search', input: { q: text }, output: 'none', success: true, latencyMs: 5 });
  ai.trackAiMessage({ sessionId, userId, provider: 'acme', model: 'acme-1', latencyMs: 800, content: answer });
  ai.trackSessionEnd({ sessionId, userId, context: { totalMessages: 2, success: true } });
}
