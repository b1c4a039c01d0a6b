import type { AIConfig } from './ai-config.ts';

/** What all emitters take. */
export interface EmitOptions {
  /** Default: the session around the code, or what `setSessionId` said; else a new one. */
  readonly sessionId?: string | undefined;
  /** At least five characters, or Amplitude refuses the event. */
  readonly userId?: string | undefined;
  /** For users who are not known. */
  readonly deviceId?: string | undefined;
  /** Properties of the app's own, beside the standard ones. */
  readonly customProperties?: Readonly<Record<string, unknown>> | undefined;
  /** Nothing that anybody said leaves the process with this event. Default: false. */
  readonly privacyMode?: boolean | undefined;
  /** For an analytics-node client. Default: everything is told. */
  readonly config?: AIConfig | undefined;
  /** @internal Whether the event stands alone: otherwise a session begins with it. */
  readonly isLone?: boolean | undefined;
}

interface OfModel {
  /** Vendor or gateway: "openai", "anthropic", … */
  readonly modelProvider?: string | undefined;
  /** As the vendor names it. */
  readonly modelName?: string | undefined;
}

export interface RunStartedOptions extends EmitOptions, OfModel {}

export interface LlmMessageOptions extends EmitOptions, OfModel {
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  /** Default: their sum. */
  readonly totalTokens?: number | undefined;
  /** Milliseconds from the request to the end of the answer. */
  readonly latencyMs?: number | undefined;
  /** US dollars. Default: what the tokens cost, where a price is known. */
  readonly costUsd?: number | undefined;
  /** `error` marks a call that failed. */
  readonly finishReason?: string | undefined;
  readonly inputContent?: string | undefined;
  readonly outputContent?: string | undefined;
  /** Default: true, unless `error` or `finishReason` say otherwise. */
  readonly success?: boolean | undefined;
  /** What was thrown: its message and class are told. */
  readonly error?: unknown;
}

export interface UserMessageOptions extends EmitOptions {
  readonly content: string;
}

export interface ToolCalledOptions extends EmitOptions {
  readonly toolName: string;
  readonly toolParameters?: unknown;
  readonly toolResult?: unknown;
  /** Default: true, unless there is an `error`. */
  readonly success?: boolean | undefined;
  /** Milliseconds. */
  readonly latencyMs?: number | undefined;
  readonly error?: unknown;
}

export interface RunFinishedOptions extends EmitOptions, OfModel {
  readonly totalMessages?: number | undefined;
  readonly totalTokens?: number | undefined;
  /** US dollars. */
  readonly totalCostUsd?: number | undefined;
  /** Milliseconds. */
  readonly durationMs?: number | undefined;
  /** Default: true, unless there is an `error`. */
  readonly success?: boolean | undefined;
  readonly error?: unknown;
}
