/**
 * What of the AI SDK's provider specifications V2 (ai 5), V3 (ai 6) and V4 (ai 7) we make use of. An app has one of
 * them installed and we none, so that each is read by what it has.
 */
export interface ModelId {
  readonly provider: string;
  readonly modelId: string;
}

export interface CallOptions {
  readonly prompt?: readonly Message[];
  readonly tools?: readonly unknown[];
  readonly temperature?: number | undefined;
  readonly maxOutputTokens?: number | undefined;
  readonly topP?: number | undefined;
  readonly abortSignal?: AbortSignal | undefined;
  /** Of a model of embeddings. */
  readonly values?: readonly unknown[];
}

export interface Message {
  readonly role: string;
  readonly content: string | readonly Part[];
}

export interface Part {
  readonly type: string;
  readonly text?: string;
  readonly mediaType?: string;
  readonly filename?: string;
  readonly data?: unknown;
  readonly toolCallId?: string;
  readonly toolName?: string;
  /** JSON in answers, a value in prompts. */
  readonly input?: unknown;
  readonly output?: { readonly type: string; readonly value?: unknown };
}

export interface Usage {
  readonly inputTokens?: number | Readonly<Record<string, number | undefined>> | undefined;
  readonly outputTokens?: number | Readonly<Record<string, number | undefined>> | undefined;
  readonly totalTokens?: number | undefined;
  readonly reasoningTokens?: number | undefined;
  readonly cachedInputTokens?: number | undefined;
  /** As the SDK's functions and telemetry tell them. */
  readonly inputTokenDetails?: { readonly cacheReadTokens?: number; readonly cacheWriteTokens?: number } | undefined;
  readonly outputTokenDetails?: { readonly reasoningTokens?: number } | undefined;
}

export type FinishReason = string | { readonly unified?: string; readonly raw?: string | undefined } | undefined;

export interface Answer {
  readonly content?: readonly Part[];
  readonly finishReason?: FinishReason;
  readonly usage?: Usage;
  readonly response?: { readonly modelId?: string | undefined } | undefined;
  readonly providerMetadata?: unknown;
}

export interface StreamPart
  extends Omit<Answer, 'content' | 'response'>,
    Pick<Part, 'toolCallId' | 'toolName' | 'input'> {
  readonly type: string;
  readonly id?: string;
  readonly delta?: string;
  readonly modelId?: string;
  readonly error?: unknown;
}

export interface EmbeddingAnswer {
  readonly embeddings?: readonly (readonly number[])[];
  readonly usage?: { readonly tokens?: number } | undefined;
}
