import { createInstance } from '@amplitude/analytics-node';
import { emitLlmMessage, type LlmMessageOptions } from 'amplitude-ai/observability';

const amplitude = createInstance();

export const told = (options: LlmMessageOptions) => emitLlmMessage(amplitude, options);
export const more = (options: LlmMessageOptions) => emitLlmMessage(amplitude, { ...options, latencyMs: 5 });
