import type { Usage } from '../../../schema/llm-call.ts';

interface Counts {
  readonly promptTokens?: number | undefined;
  readonly completionTokens?: number | undefined;
  readonly totalTokens?: number | undefined;
  /** Of conversations: what tools of the vendor have put in. */
  readonly connectorTokens?: number | null | undefined;
  /** The SDK hands on what it does not know: as it came, and in the older major in a place of its own. */
  readonly [name: string]: unknown;
}

function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  let at = value;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  return typeof at === 'number' ? at : undefined;
}

export function readMistralUsage(usage: Counts | null | undefined): Usage | undefined {
  if (!usage) return undefined;
  const others = usage.additionalProperties ?? usage;
  return {
    input: usage.promptTokens === undefined ? undefined : usage.promptTokens + (usage.connectorTokens ?? 0),
    output: usage.completionTokens,
    total: usage.totalTokens,
    cacheRead:
      numberAt(others, 'prompt_tokens_details', 'cached_tokens') ??
      numberAt(others, 'prompt_token_details', 'cached_tokens') ??
      numberAt(others, 'num_cached_tokens'),
    reasoning: numberAt(others, 'completion_tokens_details', 'reasoning_tokens'),
  };
}
