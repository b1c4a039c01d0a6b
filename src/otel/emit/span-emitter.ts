import {
  type Attributes,
  type Context,
  context,
  type MeterProvider,
  type Span,
  SpanKind,
  type TimeInput,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import type { Bound } from '../../core/bound.ts';
import { guard } from '../../core/guard.ts';
import type { Begun, LiveSpan, SpanEmitter, Work } from '../../core/live-span.ts';
import type { Scope } from '../../core/scope.ts';
import type { Options, TrackedEvent, Tracker } from '../../core/tracker.ts';
import { SDK_VERSION } from '../../core/version.ts';
import { ownScope } from '../own-scope.ts';
import { CallMetrics } from './call-metrics.ts';
import type { EmitSpansOptions } from './emit-options.ts';
import { type Beside, OpenSpan } from './open-span.ts';
import { runInSpan } from './run-in-span.ts';
import { attributesOf } from './span-attributes.ts';
import { kindOf, nameAtStart, named, spanEvents, workOf } from './span-kinds.ts';

/** Makes spans of OpenTelemetry: of work while it runs, and of events whose work nobody saw begin. */
export class OtelEmitter implements SpanEmitter {
  readonly #options: EmitSpansOptions;
  readonly #metrics: CallMetrics;

  constructor(options: EmitSpansOptions) {
    this.#options = options;
    this.#metrics = new CallMetrics(options.meterProvider as MeterProvider | undefined); // By its docs.
  }

  begin(tracker: Tracker, bound: Bound, begun: Begun): LiveSpan | undefined {
    if (!this.#isWanted(tracker)) return undefined;
    const { work, model, provider } = begun;
    const { operation, name } = nameAtStart(begun);
    const asked: Attributes = { ...attributesOf('span', {}, bound), ...operationOf(operation) };
    if (model !== undefined) asked['gen_ai.request.model'] = model;
    if (provider !== undefined) asked['gen_ai.provider.name'] = provider;
    const parent = context.active();
    return this.#openSpan(tracker, work, this.#start(name, kindOf(work), asked, parent), asked, parent);
  }

  told(tracker: Tracker, event: TrackedEvent, options: Options, bound: Bound, time: number): void {
    if (this.#isWanted(tracker)) this.#tellLate(tracker, event, options, bound, time, context.active());
  }

  surround<T>({ tracker, bound }: Scope, work: () => T): T {
    const span = this.#isWanted(tracker) ? guard('beginning a span', () => this.#agentSpan(bound)) : undefined;
    return span ? runInSpan(span, work) : work();
  }

  #isWanted(tracker: Tracker): boolean {
    return this.#options.ai === undefined || this.#options.ai.tracker === tracker;
  }

  #agentSpan(bound: Bound): Span {
    const { operation, name } = named('invoke_agent', bound.agentId);
    const attributes = { ...attributesOf('span', {}, bound), ...operationOf(operation) };
    return this.#start(name, SpanKind.INTERNAL, attributes, context.active());
  }

  #start(name: string, kind: SpanKind, attributes: Attributes, parent: Context, startTime?: TimeInput): Span {
    const given = this.#options.tracerProvider as TracerProvider | undefined; // By its docs.
    const provider = given ?? trace.getTracerProvider();
    const options = { kind, attributes, ...(startTime === undefined ? {} : { startTime }) };
    return provider.getTracer(ownScope, SDK_VERSION).startSpan(name, options, parent);
  }

  /** It is over: the event says when, and how long it took. */
  #tellLate(
    tracker: Tracker,
    event: TrackedEvent,
    options: Options,
    bound: Bound,
    time: number,
    parent: Context,
  ): void {
    guard('telling of a span', () => {
      const { operation, name } = spanEvents[event]?.(options) ?? {};
      if (name === undefined) return;
      const { latencyMs = 0 } = options;
      const startTime = hrTime(time - Number(latencyMs));
      const span = this.#start(name, kindOf(workOf(event)), operationOf(operation), parent, startTime);
      this.#openSpan(tracker, workOf(event), span, {}, parent).end(event, options, bound, hrTime(time));
    });
  }

  #openSpan(tracker: Tracker, work: Work, span: Span, asked: Attributes, parent: Context): OpenSpan {
    const { captureContent = false } = this.#options;
    const beside: Beside = (...told) => this.#tellLate(tracker, ...told, parent);
    return new OpenSpan({ tracker, captureContent, metrics: this.#metrics, beside }, work, span, asked);
  }
}

const operationOf = (operation: string | undefined): Attributes =>
  operation === undefined ? {} : { 'gen_ai.operation.name': operation };

/** Seconds and nanoseconds: a number alone might be taken for one of `performance.now()`. */
function hrTime(milliseconds: number): [number, number] {
  const seconds = Math.floor(milliseconds / 1_000);
  return [seconds, Math.round((milliseconds - seconds * 1_000) * 1e6)];
}
