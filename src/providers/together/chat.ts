import type { Together } from 'together-ai';
import type { LlmResponse, Usage } from '../../../schema/llm-call.ts';
import { chatReader } from '../openai/chat.ts';
import { readChatUsage } from '../openai/usage.ts';
import type { AnyReader, OperationReader } from '../provider.ts';

type Params = Together.Chat.CompletionCreateParams;
type Answer = Together.Chat.ChatCompletion;
type Chunk = Together.Chat.ChatCompletionChunk;

/** Together speaks OpenAI's wire format; where the two SDKs' types differ, nobody reads. */
const openaiForm: AnyReader = chatReader;

/** Sent, and not in the SDK's types. */
interface Cached {
  cached_tokens?: number;
}

/** Token counts, as chat and completions send them. */
export function readTogetherUsage(
  usage: (Together.Chat.ChatCompletionUsage & Cached) | null | undefined,
): Usage | undefined {
  const read = readChatUsage(usage);
  return read && { ...read, cacheRead: read.cacheRead ?? (usage?.cached_tokens || undefined) };
}

export const togetherChatReader: OperationReader<Params, Answer, Chunk> = {
  kind: 'chat',
  request: (params) => openaiForm.request(params),
  response: (result) => ({ ...openaiForm.response(result), usage: readTogetherUsage(result.usage) }),
  stream() {
    const said = openaiForm.stream?.();
    // They come with the last piece, unasked.
    let usage: Usage | undefined;
    return {
      read(chunk) {
        usage = readTogetherUsage(chunk.usage) ?? usage;
        return said?.read(chunk) ?? false;
      },
      end: (): LlmResponse => ({ ...said?.end(), usage }),
    };
  },
};
