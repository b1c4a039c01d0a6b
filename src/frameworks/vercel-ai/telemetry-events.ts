import type { Answer, CallOptions, EmbeddingAnswer, Message } from './spec.ts';

/** What the SDK's telemetry tells, as far as it is used. */
export interface CallStart extends Omit<CallOptions, 'prompt'> {
  readonly callId: string;
  readonly provider?: string;
  readonly modelId?: string;
  readonly instructions?: string | Message | readonly Message[];
  readonly messages?: readonly Message[];
  /** The app lets nobody know what is said. */
  readonly recordInputs?: boolean;
}

export interface CallEnd extends Omit<Answer, 'response'> {
  readonly callId: string;
  readonly modelId?: string;
  readonly performance?: { readonly timeToFirstOutputMs?: number };
}

/** Of a function that makes an object: its settings come first, and what is sent with the step. */
export interface ObjectStart extends Omit<CallStart, 'messages' | 'instructions' | 'tools'> {
  readonly operationId?: string;
  readonly promptMessages?: readonly Message[];
}

export interface ObjectEnd extends Omit<Answer, 'content'> {
  readonly callId: string;
  readonly modelId?: string;
  readonly objectText?: string;
  readonly reasoning?: string | undefined;
  readonly msToFirstChunk?: number | undefined;
}

export interface EmbedStart {
  /** Of the function, which may send more than one request. */
  readonly callId: string;
  /** Of one attempt at a request. */
  readonly embedCallId: string;
  readonly provider?: string;
  readonly modelId?: string;
  readonly values: readonly unknown[];
}

export type EmbedEnd = EmbeddingAnswer & Pick<EmbedStart, 'callId' | 'embedCallId'>;

export interface ToolEnd {
  readonly callId?: string;
  readonly toolCall?: { readonly toolName: string; readonly toolCallId: string; readonly input?: unknown };
  readonly toolExecutionMs?: number;
  readonly toolOutput?: { readonly type?: string; readonly output?: unknown; readonly error?: unknown };
}
