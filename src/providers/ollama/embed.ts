import type { EmbeddingsRequest, EmbeddingsResponse, EmbedRequest, EmbedResponse } from 'ollama';
import type { OperationReader } from '../provider.ts';
import { readUsage } from './usage.ts';

export const ollamaEmbedReader: OperationReader<EmbedRequest, EmbedResponse, never> = {
  kind: 'embedding',
  request: ({ model }) => ({ model, isStreaming: false }),
  response: ({ model, embeddings, ...counts }) => ({
    model,
    usage: readUsage(counts),
    dimensions: embeddings?.[0]?.length,
  }),
};

/** The older form, of one prompt. */
export const ollamaEmbeddingsReader: OperationReader<EmbeddingsRequest, EmbeddingsResponse, never> = {
  kind: 'embedding',
  request: ({ model }) => ({ model, isStreaming: false }),
  response: ({ embedding }) => ({ dimensions: embedding?.length }),
};
