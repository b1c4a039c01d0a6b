import { createInstance } from '@amplitude/analytics-node';
import { emitLlmMessage } from 'amplitude-ai/observability';

const amplitude = createInstance();

export function told(prompt: string, answer: string, latencyMs: number) {
  emitLlmMessage(amplitude, { userId: 'user-42', modelProvider: 'acme', modelName: 'acme-1', latencyMs, inputContent: prompt, outputContent: answer });
}
