import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const amplitude = createInstance();
const ai = new AmplitudeAI({ amplitude });

export function told(answer: string, latencyMs: number, userId: string) {
  ai.trackAiMessage({ userId, provider: 'acme', model: 'acme-1', inputTokens: 10, outputTokens: 50, latencyMs, content: answer });
}
