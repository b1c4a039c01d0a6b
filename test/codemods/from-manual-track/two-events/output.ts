import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(text: string, answer: string, userId: string) {
  ai.trackUserMessage({ content: text, sessionId: 'c-1', userId });
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 1, content: answer, sessionId: 'c-1', userId });
}
