import type { Usage } from '../../../schema/llm-call.ts';

type Loose = Readonly<Record<string, unknown>>;

const looseIn = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {}); // Checked.
const count = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** The framework hands on the vendor's answer as it came; these are the forms of OpenAI, Anthropic and Google. */
export function readRawUsage(raw: unknown): Usage | undefined {
  const { usage, usageMetadata } = looseIn(raw);
  if (usageMetadata) return googleUsage(looseIn(usageMetadata));
  if (!usage) return undefined;
  const told = looseIn(usage);
  return 'prompt_tokens' in told ? openaiUsage(told) : anthropicUsage(told);
}

function openaiUsage(told: Loose): Usage {
  return {
    input: count(told.prompt_tokens),
    output: count(told.completion_tokens),
    total: count(told.total_tokens),
    cacheRead: count(looseIn(told.prompt_tokens_details).cached_tokens),
    reasoning: count(looseIn(told.completion_tokens_details).reasoning_tokens),
  };
}

/** Input is told without what a cache had. */
function anthropicUsage(told: Loose): Usage {
  const read = count(told.cache_read_input_tokens);
  const created = count(told.cache_creation_input_tokens);
  const input = count(told.input_tokens);
  return {
    input: input === undefined ? undefined : input + (read ?? 0) + (created ?? 0),
    output: count(told.output_tokens),
    cacheRead: read,
    cacheCreation: created,
  };
}

/** Thoughts are told apart from the answer, and paid as output. */
function googleUsage(told: Loose): Usage {
  const answer = count(told.candidatesTokenCount);
  const thoughts = count(told.thoughtsTokenCount);
  return {
    input: count(told.promptTokenCount),
    output: answer === undefined && thoughts === undefined ? undefined : (answer ?? 0) + (thoughts ?? 0),
    total: count(told.totalTokenCount),
    cacheRead: count(told.cachedContentTokenCount),
    reasoning: thoughts,
  };
}
