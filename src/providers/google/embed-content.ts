import type { EmbedContentParameters, EmbedContentResponse } from '@google/genai';
import type { OperationReader } from '../provider.ts';
import { modelOf } from './content.ts';

/** Counted for each text on Vertex, and for the request elsewhere, where the model tells at all. */
function inputTokens({ embeddings, usageMetadata }: EmbedContentResponse): number | undefined {
  const counts = (embeddings ?? []).flatMap(({ statistics }) => statistics?.tokenCount ?? []);
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : usageMetadata?.promptTokenCount;
}

export const embedContentReader: OperationReader<EmbedContentParameters, EmbedContentResponse, never> = {
  kind: 'embedding',
  request: ({ model }) => ({ model: modelOf(model), isStreaming: false }),
  response: (result) => {
    const input = inputTokens(result);
    return {
      usage: input === undefined ? undefined : { input },
      dimensions: result.embeddings?.[0]?.values?.length,
    };
  },
};
