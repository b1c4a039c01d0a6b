import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const client = createInstance();
const ai = new AmplitudeAI({ amplitude: client });
client.init('key');

export const told = (model: string) =>
  ai.trackAiMessage({ model, provider: 'acme', latencyMs: 10, totalTokens: 30, totalCostUsd: 0.002, deviceId: 'server-1' });
