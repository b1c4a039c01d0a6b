import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(prompt: string, id: string) {
  ai.trackUserMessage({ content: prompt, sessionId: id, userId: 'user-42' });
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, sessionId: id, userId: 'user-42' });
}
