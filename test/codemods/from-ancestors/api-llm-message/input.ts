import { createInstance } from '@amplitude/analytics-node';
import { emitLlmMessage } from 'amplitude-ai/observability';

const amplitude = createInstance();

export function told(answer: string, latencyMs: number, userId: string) {
  emitLlmMessage(amplitude, { userId, modelProvider: 'acme', modelName: 'acme-1', inputTokens: 10, outputTokens: 50, latencyMs, outputContent: answer });
}
