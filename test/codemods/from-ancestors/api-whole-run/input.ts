import { createInstance } from '@amplitude/analytics-node';
import { emitLlmMessage, emitLlmRunFinished, emitLlmRunStarted, emitToolCalled, emitUserMessage } from 'amplitude-ai/observability';

const amplitude = createInstance();

export function run(sessionId: string, userId: string, text: string, answer: string) {
  emitLlmRunStarted(amplitude, { sessionId, userId, modelProvider: 'acme', modelName: 'acme-1' });
  emitUserMessage(amplitude, { sessionId, userId, content: text });
  emitToolCalled(amplitude, { sessionId, userId, toolName: 'search', toolParameters: { q: text }, toolResult: 'none', success: true, latencyMs: 5 });
  emitLlmMessage(amplitude, { sessionId, userId, modelProvider: 'acme', modelName: 'acme-1', latencyMs: 800, outputContent: answer });
  emitLlmRunFinished(amplitude, { sessionId, userId, totalMessages: 2, success: true });
}
