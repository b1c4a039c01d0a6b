import type { Usage } from '../../../schema/llm-call.ts';

/** What an answer tells of its tokens; gateways and older models leave some of it out. */
export interface TokenCounts {
  input_tokens?: number | null;
  output_tokens?: number | null;
  cache_read_input_tokens?: number | null;
  cache_creation_input_tokens?: number | null;
  output_tokens_details?: { thinking_tokens?: number | null } | null;
}

/** The vendor's `input_tokens` leaves out what came from or went to the cache; ours has it in. */
export function readUsage(usage: TokenCounts | null | undefined): Usage | undefined {
  if (!usage) return undefined;
  const cacheRead = usage.cache_read_input_tokens ?? undefined;
  const cacheCreation = usage.cache_creation_input_tokens ?? undefined;
  const plain = usage.input_tokens ?? undefined;
  const input = plain === undefined ? undefined : plain + (cacheRead ?? 0) + (cacheCreation ?? 0);
  return {
    input,
    output: usage.output_tokens ?? undefined,
    reasoning: usage.output_tokens_details?.thinking_tokens ?? undefined,
    cacheRead,
    cacheCreation,
  };
}

/** Counts in later events are totals, and name only what they know. */
export function mergeCounts(into: TokenCounts, from: TokenCounts | undefined): void {
  into.input_tokens = from?.input_tokens ?? into.input_tokens ?? null;
  into.output_tokens = from?.output_tokens ?? into.output_tokens ?? null;
  into.cache_read_input_tokens = from?.cache_read_input_tokens ?? into.cache_read_input_tokens ?? null;
  into.cache_creation_input_tokens = from?.cache_creation_input_tokens ?? into.cache_creation_input_tokens ?? null;
  into.output_tokens_details = from?.output_tokens_details ?? into.output_tokens_details ?? null;
}
