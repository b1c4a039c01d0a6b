import type { EmbeddingRequest, EmbeddingResponse } from '@mistralai/mistralai/models/components';
import type { OperationReader } from '../provider.ts';
import { readMistralUsage } from './usage.ts';

export const embeddingsReader: OperationReader<EmbeddingRequest, EmbeddingResponse, never> = {
  kind: 'embedding',
  request: ({ model }) => ({ model, isStreaming: false }),
  response: ({ model, usage, data }) => ({
    model,
    usage: readMistralUsage(usage),
    dimensions: data?.[0]?.embedding?.length,
  }),
};
