import type { Cohere } from 'cohere-ai';
import type { OperationReader } from '../provider.ts';
import { type Answered, readUsage } from './usage.ts';

/** Numbers in a byte of the packed forms, and bytes of a number in the base64 form. */
const BITS = 8;
const FLOAT_BYTES = 4;

type ByType = Cohere.EmbedByTypeResponseEmbeddings;

function isByType(embeddings: ByType | readonly (readonly number[])[]): embeddings is ByType {
  return !Array.isArray(embeddings);
}

function dimensionsOf(embeddings: ByType | readonly (readonly number[])[] | undefined): number | undefined {
  if (!embeddings) return undefined;
  if (!isByType(embeddings)) return embeddings[0]?.length;
  const { float, int8, uint8, binary, ubinary, base64 } = embeddings;
  const plain = (float ?? int8 ?? uint8)?.[0];
  if (plain) return plain.length;
  const packed = (binary ?? ubinary)?.[0];
  if (packed) return packed.length * BITS;
  const text = base64?.[0];
  return text === undefined ? undefined : Math.floor((text.length * 3) / 4 / FLOAT_BYTES);
}

/** Both versions of the API; the older one may leave the model to the vendor. */
export const cohereEmbedReader: OperationReader<
  Cohere.EmbedRequest | Cohere.V2EmbedRequest | undefined,
  Answered<Cohere.EmbedResponse | Cohere.EmbedByTypeResponse>,
  never
> = {
  kind: 'embedding',
  request: (params) => ({ model: params?.model, isStreaming: false }),
  response: ({ data }) => ({ usage: readUsage(data.meta), dimensions: dimensionsOf(data.embeddings) }),
};
