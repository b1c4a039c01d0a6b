import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(answer: string) {
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, content: answer, userId: 'user-42' });
}
