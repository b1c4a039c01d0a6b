import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(userId: string, answer: string) {
  ai.trackAiMessage({ model: 'llama-4', provider: 'acme', latencyMs: 320, content: answer, userId, context: { feature: 'search' } });
}
