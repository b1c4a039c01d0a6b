import type { Part as DialectPart } from '../../schema/dialect-data.ts';

/** What plug-ins ask of an event, whatever its properties are called. */
export interface AIFacts {
  /** An answer or an embedding, and not what stands around it. */
  readonly isCall: boolean;
  /** The event says that something failed. */
  readonly isError: boolean;
  readonly provider?: string | undefined;
  readonly model?: string | undefined;
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  /** As the event says it; else the sum of the two. */
  readonly totalTokens?: number | undefined;
  readonly costUsd?: number | undefined;
  /** Milliseconds. */
  readonly latencyMs?: number | undefined;
  /** Milliseconds to the first piece of the answer. */
  readonly ttfbMs?: number | undefined;
}

/** What a property belongs to, and a switch of a plug-in takes away. */
export type Part = DialectPart | 'other';

type Meaning = Exclude<keyof AIFacts, 'isCall' | 'isError'>;

/** By the option that a property is made from: what it means. */
const meanings: Readonly<Record<string, Meaning>> = {
  provider: 'provider',
  runProvider: 'provider',
  model: 'model',
  runModel: 'model',
  inputTokens: 'inputTokens',
  outputTokens: 'outputTokens',
  totalTokens: 'totalTokens',
  allTokens: 'totalTokens',
  totalCostUsd: 'costUsd',
  latencyMs: 'latencyMs',
  durationMs: 'latencyMs',
  ttfbMs: 'ttfbMs',
};

/** By the same: what it is a part of. Where it depends on the event, the event comes first. */
const parts: Readonly<Record<string, Part>> = {
  inputTokens: 'tokens',
  outputTokens: 'tokens',
  totalTokens: 'tokens',
  allTokens: 'tokens',
  reasoningTokens: 'tokens',
  cacheReadTokens: 'tokens',
  cacheCreationTokens: 'tokens',
  totalCostUsd: 'cost',
  latencyMs: 'latency',
  durationMs: 'latency',
  ttfbMs: 'latency',
  errorMessage: 'errors',
  errorType: 'errors',
  errorSource: 'errors',
  stackTrace: 'errors',
  content: 'output',
  'userMessage.content': 'input',
  attachments: 'input',
  systemPrompt: 'input',
  toolDefinitions: 'input',
  inputState: 'input',
  outputState: 'output',
  toolCalls: 'output',
  reasoningContent: 'output',
  input: 'toolParameters',
  output: 'toolResults',
};

/** How an event says that something failed: by a flag, by its opposite, or by a text. */
const failures: Readonly<Record<string, (value: unknown) => boolean>> = {
  isError: (value) => value === true,
  success: (value) => value === false,
  succeeded: (value) => value === false,
  failed: (value) => typeof value === 'string' && value !== '',
};

export const meaningOf = (from: string): Meaning | undefined => meanings[from];
export const failureOf = (from: string) => failures[from];
export const partOf = (event: string, from: string): Part => parts[`${event}.${from}`] ?? parts[from] ?? 'other';
