import { createInstance } from '@amplitude/analytics-node';
import { quickTrackMessage as quick } from 'amplitude-ai/observability';

export const client = createInstance();

export const told = (latencyMs: number) => quick(client, { userId: 'user-42', modelProvider: 'acme', modelName: 'acme-1', latencyMs, customProperties: { plan: 'pro' } });
