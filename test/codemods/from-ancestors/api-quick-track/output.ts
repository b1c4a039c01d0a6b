import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

export const client = createInstance();
const ai = new AmplitudeAI({ amplitude: client });

export const told = (latencyMs: number) => ai.trackAiMessage({ userId: 'user-42', provider: 'acme', model: 'acme-1', latencyMs, context: { plan: 'pro' } });
