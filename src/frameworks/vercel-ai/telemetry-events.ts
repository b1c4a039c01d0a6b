import type { Answer, CallOptions, Message } from './spec.ts';

/** What the SDK's telemetry tells, as far as it is used. */
export interface CallStart extends Omit<CallOptions, 'prompt'> {
  readonly callId: string;
  readonly provider?: string;
  readonly modelId?: string;
  readonly instructions?: string | Message | readonly Message[];
  readonly messages?: readonly Message[];
}

export interface CallEnd extends Omit<Answer, 'response'> {
  readonly callId: string;
  readonly modelId?: string;
  readonly performance?: { readonly timeToFirstOutputMs?: number };
}

export interface ToolEnd {
  readonly callId?: string;
  readonly toolCall?: { readonly toolName: string; readonly toolCallId: string; readonly input?: unknown };
  readonly toolExecutionMs?: number;
  readonly toolOutput?: { readonly type?: string; readonly output?: unknown; readonly error?: unknown };
}
