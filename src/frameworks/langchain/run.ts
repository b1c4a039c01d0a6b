import type { Failure } from '../../../schema/llm-call.ts';
import type { Scope } from '../../core/scope.ts';
import type { FrameworkCall } from '../framework-call.ts';
import { recordSpan } from '../record-span.ts';
import { recordTool } from '../record-tool.ts';
import { readToolOutput } from './read-tool-output.ts';

/** A call of a model that is under way. */
export interface ModelRun {
  readonly kind: 'model';
  readonly call: FrameworkCall;
  readonly place: Scope;
  readonly pieces: string[];
}

/** Anything else that is under way. */
export interface StepRun {
  readonly kind: 'step';
  readonly id: string;
  readonly place: Scope;
  readonly name: string;
  readonly input: unknown;
  readonly start: number;
  /** The nearest step around it that is a span. */
  readonly parentSpanId: string | undefined;
  readonly callId?: string | undefined;
  becomes: 'tool' | 'span' | 'nothing';
  /** Says that a tool is over. */
  readonly release?: (() => void) | undefined;
}

export type Run = ModelRun | StepRun;

/** The span that children of this run belong to. */
export function spanIdOf(run: Run | undefined): string | undefined {
  if (run?.kind !== 'step') return undefined;
  return run.becomes === 'span' ? run.id : run.parentSpanId;
}

export function endStep(run: StepRun, output: unknown, failure?: Failure): void {
  const latencyMs = performance.now() - run.start;
  run.release?.();
  const { name, input } = run;
  if (run.becomes === 'span') {
    recordSpan(run.place, { id: run.id, parentId: run.parentSpanId, name, latencyMs, input, output, failure });
  } else if (run.becomes === 'tool') {
    const told = readToolOutput(output);
    const callId = run.callId ?? told.callId;
    const failed = told.isError ? { message: String(told.output), type: 'ToolError', source: 'app' as const } : failure;
    recordTool(run.place, { name, input, output: told.output, latencyMs, callId, failure: failed });
  }
}
