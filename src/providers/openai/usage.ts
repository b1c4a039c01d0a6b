import type { Usage } from '../../../schema/llm-call.ts';

interface ChatUsage {
  prompt_tokens?: number;
  completion_tokens?: number;
  total_tokens?: number;
  /** DeepSeek's. */
  prompt_cache_hit_tokens?: number;
  prompt_tokens_details?: { cached_tokens?: number; cache_write_tokens?: number } | null;
  completion_tokens_details?: { reasoning_tokens?: number } | null;
}

/** Token counts of chat completions and embeddings. Cached tokens are part of `prompt_tokens`. */
export function readChatUsage(usage: ChatUsage | null | undefined): Usage | undefined {
  if (!usage) return undefined;
  return {
    input: usage.prompt_tokens,
    output: usage.completion_tokens,
    total: usage.total_tokens,
    reasoning: usage.completion_tokens_details?.reasoning_tokens,
    cacheRead: usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens,
    cacheCreation: usage.prompt_tokens_details?.cache_write_tokens,
  };
}

/** Images have other details than words. */
interface InputDetails {
  cached_tokens?: number;
  cache_write_tokens?: number;
  image_tokens?: number;
}

interface ResponseUsage {
  input_tokens?: number;
  output_tokens?: number;
  total_tokens?: number;
  input_tokens_details?: InputDetails | null | undefined;
  output_tokens_details?: { reasoning_tokens?: number; image_tokens?: number } | null | undefined;
}

/** Token counts of the Responses API, and of the younger ones beside it. */
export function readResponseUsage(usage: ResponseUsage | null | undefined): Usage | undefined {
  if (!usage) return undefined;
  return {
    input: usage.input_tokens,
    output: usage.output_tokens,
    total: usage.total_tokens,
    reasoning: usage.output_tokens_details?.reasoning_tokens,
    cacheRead: usage.input_tokens_details?.cached_tokens,
    cacheCreation: usage.input_tokens_details?.cache_write_tokens,
  };
}
