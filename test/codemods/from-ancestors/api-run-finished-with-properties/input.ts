import { createInstance } from '@amplitude/analytics-node';
import { emitLlmRunFinished } from 'amplitude-ai/observability';

const amplitude = createInstance();

export function end(sessionId: string, properties: Record<string, unknown>) {
  emitLlmRunFinished(amplitude, { sessionId, totalTokens: 60, customProperties: properties, success: true });
}
