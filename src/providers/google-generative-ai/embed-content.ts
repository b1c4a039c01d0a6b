import type { BatchEmbedContentsResponse, EmbedContentResponse, GenerativeModel } from '@google/generative-ai';
import { modelOf } from '../google/content.ts';
import type { OperationReader } from '../provider.ts';

interface Params {
  readonly model: string;
}

/** What is asked for may be a text; the model is always the one that the method belongs to. */
const params = ([said]: readonly unknown[], resource: unknown): Params => ({
  ...(typeof said === 'object' ? said : {}),
  model: (resource as GenerativeModel).model, // The method stands on its prototype.
});

function embeddingReader<Result>(
  vectorIn: (result: Result) => number[] | undefined,
): OperationReader<Params, Result, never> {
  return {
    kind: 'embedding',
    params,
    request: ({ model }) => ({ model: modelOf(model), isStreaming: false }),
    response: (result) => ({ dimensions: vectorIn(result)?.length }),
  };
}

export const embedContentReader = embeddingReader<EmbedContentResponse>(({ embedding }) => embedding?.values);
export const batchEmbedContentsReader = embeddingReader<BatchEmbedContentsResponse>(
  ({ embeddings }) => embeddings?.[0]?.values,
);
