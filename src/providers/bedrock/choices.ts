import type OpenAI from 'openai';
import type { LlmRequest, LlmResponse } from '../../../schema/llm-call.ts';
import { chatReader } from '../openai/chat.ts';
import type { StreamReader } from '../provider.ts';
import { type Json, listOf } from './body.ts';

/** Models that talk as OpenAI does: newer Mistral, Jamba, DeepSeek, Qwen, gpt-oss. Some say otherwise why they ended. */
const named = (choice: Json): Json => ({ ...choice, finish_reason: choice.finish_reason ?? choice.stop_reason });

export function readChoicesRequest(body: Json): LlmRequest {
  return chatReader.request(body as unknown as OpenAI.ChatCompletionCreateParams); // The same JSON, as far as it is read.
}

export function readChoices(body: Json): LlmResponse {
  const completion = { ...body, choices: listOf(body.choices).map(named) };
  return chatReader.response(completion as unknown as OpenAI.ChatCompletion); // Likewise.
}

/** Pieces may stand under the name of a whole message, with calls that have no index. */
function piece({ delta = {}, message = delta, ...choice }: Json): Json {
  const { tool_calls: calls, ...said } = message as Json; // A message is an object.
  const indexed = listOf(calls).map((call, index) => ({ index, ...call }));
  return named({ index: 0, ...choice, delta: indexed.length > 0 ? { ...said, tool_calls: indexed } : said });
}

export function readChoicesStream(): StreamReader<Json> {
  const reader = chatReader.stream?.();
  return {
    read: (body) => {
      const chunk = { ...body, choices: listOf(body.choices).map(piece) };
      return reader?.read(chunk as unknown as OpenAI.ChatCompletionChunk) ?? false; // The same JSON.
    },
    end: () => reader?.end() ?? {},
  };
}
