import { type Attributes, context, type Span, SpanStatusCode, type TimeInput, trace } from '@opentelemetry/api';
import type { Bound } from '../../core/bound.ts';
import { mayLeave } from '../../core/content-mode.ts';
import { guard } from '../../core/guard.ts';
import type { LiveSpan, Work } from '../../core/live-span.ts';
import { redactSecrets } from '../../core/redact/redact-pii.ts';
import { modeOf } from '../../core/to-event.ts';
import type { Options, TrackedEvent, Tracker } from '../../core/tracker.ts';
import type { CallMetrics } from './call-metrics.ts';
import { attributesOf, type Content, messagesOf } from './span-attributes.ts';
import { endings, spanEvents } from './span-kinds.ts';

export type Beside = (event: TrackedEvent, options: Options, bound: Bound, time: number) => void;

/** How a span ends. */
export interface Emitting {
  readonly tracker: Tracker;
  readonly captureContent: boolean;
  readonly metrics: CallMetrics;
  /** For what is told within the work of another span, and has none of its own. */
  readonly beside: Beside;
}

/** A span from the start of its work until the event of it is recorded. */
export class OpenSpan implements LiveSpan {
  readonly #emitting: Emitting;
  readonly #work: Work;
  readonly #span: Span;
  readonly #asked: Attributes;
  #said: Options | undefined;
  #isOver = false;

  constructor(emitting: Emitting, work: Work, span: Span, asked: Attributes) {
    this.#emitting = emitting;
    this.#work = work;
    this.#span = span;
    this.#asked = asked;
  }

  enter<T>(work: () => T): T {
    return context.with(trace.setSpan(context.active(), this.#span), work);
  }

  told(event: TrackedEvent, options: Options, bound: Bound, time: number): void {
    if (event === 'userMessage') this.#said = options;
    else if (!endings[this.#work].has(event)) this.#emitting.beside(event, options, bound, time);
    else guard('ending a span', () => this.end(event, options, bound));
  }

  /** @param endTime where it is over already. */
  end(event: TrackedEvent, options: Options, bound: Bound, endTime?: TimeInput): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const { tracker, captureContent, metrics } = this.#emitting;
    const content =
      captureContent && mayLeave(modeOf(tracker.contentMode, options, bound), 'content') ? tracker : undefined;
    const attributes = { ...this.#asked, ...this.#told(event, options, bound, content) };
    this.#span.setAttributes(attributes);
    this.#span.end(endTime);
    const isOfModel = event === 'aiResponse' || event === 'embedding';
    if (isOfModel && typeof options.latencyMs === 'number') metrics.record(attributes, options.latencyMs);
  }

  #told(event: TrackedEvent, options: Options, bound: Bound, content: Content | undefined): Attributes {
    const { operation, name } = spanEvents[event]?.(options, this.#asked['gen_ai.request.model']) ?? {
      operation: undefined,
      name: event,
    };
    this.#span.updateName(name);
    const attributes = attributesOf(event, options, bound, content);
    if (operation !== undefined) attributes['gen_ai.operation.name'] = operation;
    if (content && event === 'aiResponse') Object.assign(attributes, messagesOf(this.#said, options, content));
    if (options.isError !== true && options.success !== false) return attributes;
    attributes['error.type'] ??= OTHER;
    const { errorMessage } = options;
    const message = content && typeof errorMessage === 'string' ? errorMessage : undefined;
    this.#span.setStatus({
      code: SpanStatusCode.ERROR,
      ...(message === undefined ? {} : { message: redactSecrets(content?.redactor?.text(message) ?? message) }),
    });
    return attributes;
  }
}

/** What the conventions call an error of no known kind. */
const OTHER = '_OTHER';
