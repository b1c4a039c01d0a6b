import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const amplitude = createInstance();
const ai = new AmplitudeAI({ amplitude });

export function told(prompt: string, answer: string, latencyMs: number) {
  ai.trackUserMessage({ userId: 'user-42', content: prompt });
  ai.trackAiMessage({ userId: 'user-42', provider: 'acme', model: 'acme-1', latencyMs, content: answer });
}
