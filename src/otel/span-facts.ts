import type { ToldSpan } from './dialects/dialect.ts';
import { inConventions } from './dialects/index.ts';
import type { SpanAttributes } from './span-like.ts';

/** A span as it was told, whatever form it came in. */
export interface RawSpan extends ToldSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string | undefined;
  /** Name of the instrumentation that made it. */
  readonly scope: string;
  /** Milliseconds since 1970. */
  readonly endedAt: number;
  /** What is said of the whole process. */
  readonly resource: SpanAttributes;
  readonly status: { readonly code: number; readonly message?: string | undefined };
}

/** A span in our own terms. */
export interface SpanFacts extends Omit<RawSpan, 'events' | 'status'> {
  readonly failure: SpanFailure | undefined;
}

export interface SpanFailure {
  readonly type: string | undefined;
  readonly message: string | undefined;
  readonly stackTrace: string | undefined;
}

/** The status code of OpenTelemetry for a span that failed. */
const ERROR = 2;

export function factsOf({ events, status, ...span }: RawSpan): SpanFacts {
  const attributes = inConventions({ ...span, events });
  return { ...span, attributes, failure: failureOf(status, attributes, events) };
}

/** An exception alone is no failure: those that the call has overcome, by a second try, are told too. */
function failureOf(
  status: RawSpan['status'],
  attributes: SpanAttributes,
  events: RawSpan['events'],
): SpanFailure | undefined {
  const type = string(attributes['error.type']);
  if (status.code !== ERROR && type === undefined) return undefined;
  const exception = events.findLast(({ name }) => name === 'exception')?.attributes ?? {};
  return {
    type: type ?? string(exception['exception.type']),
    message:
      string(exception['exception.message']) ??
      string(attributes['exception.message']) ??
      string(status.message) ??
      type,
    stackTrace: string(exception['exception.stacktrace']),
  };
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
