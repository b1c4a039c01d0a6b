import type { Failure } from '../../schema/llm-call.ts';
import type { Scope } from '../core/scope.ts';

/** A step of a workflow, as a framework tells it. */
export interface SpanTold {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly name: string;
  readonly latencyMs: number;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly failure?: Failure | undefined;
}

export function recordSpan({ tracker, bound }: Scope, span: SpanTold): void {
  const event = {
    spanId: span.id,
    parentSpanId: span.parentId,
    spanName: span.name,
    latencyMs: Math.round(span.latencyMs * 100) / 100,
    isError: span.failure !== undefined,
    errorMessage: span.failure?.message,
    errorType: span.failure?.type,
    inputState: span.input,
    outputState: span.output,
  };
  tracker.record('span', event, bound);
}
