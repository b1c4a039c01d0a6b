import type { UsageMetadata } from '@langchain/core/messages';
import type { Usage } from '../../../schema/llm-call.ts';

/** Counts as the framework normalizes them: all input tokens are in `input_tokens`, cached ones too. */
export function readUsage(usage: UsageMetadata): Usage {
  return {
    input: usage.input_tokens,
    output: usage.output_tokens,
    total: usage.total_tokens,
    reasoning: usage.output_token_details?.reasoning,
    cacheRead: usage.input_token_details?.cache_read,
    cacheCreation: usage.input_token_details?.cache_creation,
  };
}

interface TokenUsage {
  promptTokens?: number;
  completionTokens?: number;
  totalTokens?: number;
}

/** What models say that write no usage into their messages: older ones, and text completions. */
export function readLlmOutput(output: Readonly<Record<string, unknown>> | undefined): Usage | undefined {
  // `tokenUsage` is the framework's own key, of this form in all of its models; some leave it empty.
  const tokens = output?.tokenUsage as TokenUsage | undefined;
  if (typeof tokens?.promptTokens !== 'number' && typeof tokens?.completionTokens !== 'number') return undefined;
  return { input: tokens.promptTokens, output: tokens.completionTokens, total: tokens.totalTokens };
}
