import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const amplitude = createInstance();
const ai = new AmplitudeAI({ amplitude });

export async function asked(ask: () => Promise<string>) {
  const since = performance.now();
  try {
    return await ask();
  } catch (error) {
    ai.trackAiMessage({ userId: 'user-42', provider: 'acme', model: 'acme-1', latencyMs: performance.now() - since, errorMessage: error instanceof Error ? error.message : error == null ? undefined : String(error), errorType: error instanceof Error ? error.name : undefined, isError: error != null });
    throw error;
  }
}
