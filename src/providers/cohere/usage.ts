import type { Cohere } from 'cohere-ai';
import type { Usage } from '../../../schema/llm-call.ts';

/** What the leaves of the SDK give. */
export interface Answered<Data> {
  readonly data: Data;
}

/**
 * What is billed, which leaves out what the vendor itself adds to a prompt. Where more came from the cache than is
 * billed, that is no part of it, and the prompt is counted whole.
 */
export function readUsage(usage: Cohere.Usage | Cohere.ApiMeta | undefined): Usage | undefined {
  if (!usage) return undefined;
  const { billedUnits, tokens, cachedTokens } = usage;
  const billed = billedUnits?.inputTokens;
  const isWhole = billed === undefined || (cachedTokens ?? 0) > billed;
  const input = isWhole ? (tokens?.inputTokens ?? billed) : billed;
  const output = billedUnits?.outputTokens ?? tokens?.outputTokens;
  if (input === undefined && output === undefined) return undefined;
  return { input, output, cacheRead: cachedTokens };
}
