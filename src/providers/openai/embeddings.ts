import type OpenAI from 'openai';
import type { OperationReader } from '../provider.ts';
import { readChatUsage } from './usage.ts';

/** Bytes of one number in the base64 form of a vector. */
const FLOAT_BYTES = 4;

function dimensionsOf(vector: readonly number[] | string | undefined): number | undefined {
  if (typeof vector === 'string') return Math.floor((vector.length * 3) / 4 / FLOAT_BYTES);
  return vector?.length;
}

export const embeddingsReader: OperationReader<OpenAI.EmbeddingCreateParams, OpenAI.CreateEmbeddingResponse, never> = {
  kind: 'embedding',
  request: ({ model }) => ({ model, isStreaming: false }),
  response: ({ model, usage, data }) => ({
    model,
    usage: readChatUsage(usage),
    dimensions: dimensionsOf(data?.[0]?.embedding),
  }),
};
