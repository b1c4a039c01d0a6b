import type { Failure } from '../../schema/llm-call.ts';
import type { Scope } from '../core/scope.ts';

/** A run of a tool, as a framework tells it. */
export interface ToolTold {
  readonly name: string;
  readonly input: unknown;
  readonly output?: unknown;
  readonly latencyMs: number;
  /** Id that the model gave to the call. */
  readonly callId?: string | undefined;
  readonly failure?: Failure | undefined;
}

/** Records a tool run. Taking it from the open calls keeps its result, when it is sent back, from being a second one. */
export function recordTool({ tracker, bound }: Scope, tool: ToolTold): void {
  const asked = tool.callId === undefined ? undefined : tracker.toolRuns.take(bound, tool.callId);
  const event = {
    toolName: tool.name,
    success: tool.failure === undefined,
    latencyMs: Math.round(tool.latencyMs * 100) / 100,
    input: tool.input ?? asked?.input,
    output: tool.output,
    errorMessage: tool.failure?.message,
    errorType: tool.failure?.type,
    parentMessageId: asked?.parentMessageId,
  };
  tracker.record('toolCall', event, bound);
}
