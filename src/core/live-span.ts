import type { LlmCall } from '../../schema/llm-call.ts';
import type { Bound } from './bound.ts';
import { guard } from './guard.ts';
import type { Scope } from './scope.ts';
import { shared } from './shared-state.ts';
import type { Options, TrackedEvent, Tracker } from './tracker.ts';

/** What begins: a call of a model, a run of a tool, a step. */
export type Work = 'model' | 'tool' | 'step';

/** What is known of it when it begins. */
export interface Begun {
  readonly work: Work;
  readonly model?: string | undefined;
  readonly provider?: string | undefined;
  readonly kind?: LlmCall['kind'] | undefined;
  /** Of a tool or a step. */
  readonly name?: string | undefined;
}

/** A span in the app's own tracing that is open while something runs. */
export interface LiveSpan {
  /** Runs the work, so that what begins in it is below. */
  enter<T>(work: () => T): T;
  told(event: TrackedEvent, options: Options, bound: Bound, time: number): void;
}

/** Who makes spans of what we record, where the app has asked for them. Never throws. */
export interface SpanEmitter {
  begin(tracker: Tracker, bound: Bound, begun: Begun): LiveSpan | undefined;
  /** An event without a span of its own so far. */
  told(tracker: Tracker, event: TrackedEvent, options: Options, bound: Bound, time: number): void;
  /** Runs the work of an agent in a span. */
  surround<T>(scope: Scope, work: () => T): T;
}

/** What an event inherits, with its span; the very object where nobody wants spans. */
export function withSpan(tracker: Tracker, bound: Bound, begun: Begun): Bound {
  const liveSpan = shared.spans && guard('beginning a span', () => shared.spans?.begin(tracker, bound, begun));
  return liveSpan ? { ...bound, liveSpan } : bound;
}

export function insideSpan<T>({ liveSpan }: Bound, work: () => T): T {
  return liveSpan ? liveSpan.enter(work) : work();
}

export function insideAgent<T>(scope: Scope, work: () => T): T {
  return shared.spans ? shared.spans.surround(scope, work) : work();
}

export function tellSpan(tracker: Tracker, event: TrackedEvent, options: Options, bound: Bound, time: number): void {
  if (bound.liveSpan) bound.liveSpan.told(event, options, bound, time);
  else shared.spans?.told(tracker, event, options, bound, time);
}
