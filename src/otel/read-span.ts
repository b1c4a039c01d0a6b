import { inConventions } from '../frameworks/span-dialects.ts';
import type { SpanAttributes, SpanLike } from './span-like.ts';

/** A span in our own terms. */
export interface SpanFacts {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string | undefined;
  /** Name of the instrumentation that made it. */
  readonly scope: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly attributes: SpanAttributes;
  /** What is said of the whole process. */
  readonly resource: SpanAttributes;
  readonly failure: SpanFailure | undefined;
}

export interface SpanFailure {
  readonly type: string | undefined;
  readonly message: string | undefined;
  readonly stackTrace: string | undefined;
}

/** The status code of OpenTelemetry for a span that failed. */
const ERROR = 2;

export function readSpan(span: SpanLike): SpanFacts {
  const { traceId, spanId } = span.spanContext();
  const { resource } = span;
  return {
    traceId,
    spanId,
    parentId: span.parentSpanContext?.spanId ?? (span.parentSpanId || undefined),
    scope: (span.instrumentationScope ?? span.instrumentationLibrary)?.name ?? '',
    name: span.name,
    startedAt: milliseconds(span.startTime),
    endedAt: milliseconds(span.endTime),
    attributes: inConventions(span.attributes),
    resource: resource && !resource.asyncAttributesPending ? resource.attributes : {},
    failure: failureOf(span),
  };
}

function milliseconds([seconds, nanoseconds]: SpanLike['startTime']): number {
  return seconds * 1_000 + nanoseconds / 1e6;
}

/** An exception alone is no failure: those that the call has overcome, by a second try, are told too. */
function failureOf({ status, attributes, events }: SpanLike): SpanFailure | undefined {
  const type = string(attributes['error.type']);
  if (status.code !== ERROR && type === undefined) return undefined;
  const exception = events.findLast(({ name }) => name === 'exception')?.attributes ?? {};
  return {
    type: type ?? string(exception['exception.type']),
    message: string(exception['exception.message']) ?? string(status.message) ?? type,
    stackTrace: string(exception['exception.stacktrace']),
  };
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
