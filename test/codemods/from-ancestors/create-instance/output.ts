import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const client = createInstance();
const ai = new AmplitudeAI({ amplitude: client });
client.init('api-key');

export function told(answer: string) {
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, content: answer, userId: 'user-42' });
}
