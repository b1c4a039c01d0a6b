import type { Usage } from '../../../schema/llm-call.ts';

export interface GoogleUsage {
  promptTokenCount?: number;
  candidatesTokenCount?: number;
  totalTokenCount?: number;
  thoughtsTokenCount?: number;
  cachedContentTokenCount?: number;
  toolUsePromptTokenCount?: number;
}

/** Undefined when neither is known. */
function sum(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined && other === undefined ? undefined : (one ?? 0) + (other ?? 0);
}

/**
 * The vendor counts thoughts beside the answer and bills them alike, and what its own tools read beside the prompt.
 * Cached tokens are part of the prompt's.
 */
export function readGoogleUsage(usage: GoogleUsage | undefined): Usage | undefined {
  if (!usage) return undefined;
  return {
    input: sum(usage.promptTokenCount, usage.toolUsePromptTokenCount),
    output: sum(usage.candidatesTokenCount, usage.thoughtsTokenCount),
    total: usage.totalTokenCount,
    reasoning: usage.thoughtsTokenCount,
    cacheRead: usage.cachedContentTokenCount,
  };
}
