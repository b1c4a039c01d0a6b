import { createInstance } from '@amplitude/analytics-node';
import { emitLlmMessage } from 'amplitude-ai/observability';

const amplitude = createInstance();

export async function asked(ask: () => Promise<string>) {
  const since = performance.now();
  try {
    return await ask();
  } catch (error) {
    emitLlmMessage(amplitude, { userId: 'user-42', modelProvider: 'acme', modelName: 'acme-1', latencyMs: performance.now() - since, error });
    throw error;
  }
}
