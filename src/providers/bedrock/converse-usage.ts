import type { TokenUsage } from '@aws-sdk/client-bedrock-runtime';
import type { Usage } from '../../../schema/llm-call.ts';

/** Models that are invoked directly name the same counts otherwise. */
export interface ConverseCounts extends Partial<TokenUsage> {
  cacheReadInputTokenCount?: number;
  cacheWriteInputTokenCount?: number;
}

/** The vendor's input tokens leave out what came from or went to the cache; ours have it in. */
export function readConverseUsage(usage: ConverseCounts | null | undefined): Usage | undefined {
  if (!usage) return undefined;
  const cacheRead = usage.cacheReadInputTokens ?? usage.cacheReadInputTokenCount;
  const cacheCreation = usage.cacheWriteInputTokens ?? usage.cacheWriteInputTokenCount;
  const plain = usage.inputTokens;
  return {
    input: plain === undefined ? undefined : plain + (cacheRead ?? 0) + (cacheCreation ?? 0),
    output: usage.outputTokens,
    total: usage.totalTokens,
    cacheRead,
    cacheCreation,
  };
}
