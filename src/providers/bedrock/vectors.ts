import type { LlmResponse } from '../../../schema/llm-call.ts';
import { isJson, type Json, numberIn } from './body.ts';

/** The first vector in an answer: by itself, in a list, by the kind of its numbers, or in a list of objects. */
function vectorIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return typeof value[0] === 'number' ? value : vectorIn(value[0]);
  if (!isJson(value)) return undefined;
  // Of bits there are eight in a number, so that only these are counted.
  return vectorIn(value.embedding ?? value.float ?? value.int8 ?? value.uint8);
}

export function readVectors(body: Json): LlmResponse {
  const input = numberIn(body.inputTextTokenCount) ?? numberIn(body.inputTokenCount);
  return {
    dimensions: vectorIn(body.embedding ?? body.embeddings ?? body.embeddingsByType ?? body.data)?.length,
    usage: input === undefined ? undefined : { input },
  };
}
