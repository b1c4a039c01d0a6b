import { createInstance } from '@amplitude/analytics-node';

const client = createInstance();
client.init('key');

export const told = (model: string) =>
  client.track('AI Response', { model, provider: 'acme', latencyMs: 10, total_tokens: 30, cost: 0.002 }, { device_id: 'server-1' });
