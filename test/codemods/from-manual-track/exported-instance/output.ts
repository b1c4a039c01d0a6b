import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

export const amplitude = createInstance();
const ai = new AmplitudeAI({ amplitude });

export const told = (model: string) => {
  ai.trackAiMessage({ model, provider: 'acme', latencyMs: 10 });
};
