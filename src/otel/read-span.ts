import { factsOf, type SpanFacts } from './span-facts.ts';
import type { SpanLike } from './span-like.ts';

/** A span of the JavaScript SDK in our own terms. */
export function readSpan(span: SpanLike): SpanFacts {
  const { traceId, spanId } = span.spanContext();
  const { resource } = span;
  return factsOf({
    traceId,
    spanId,
    parentId: span.parentSpanContext?.spanId ?? (span.parentSpanId || undefined),
    scope: (span.instrumentationScope ?? span.instrumentationLibrary)?.name ?? '',
    name: span.name,
    startedAt: milliseconds(span.startTime),
    endedAt: milliseconds(span.endTime),
    attributes: span.attributes,
    events: span.events,
    resource: resource && !resource.asyncAttributesPending ? resource.attributes : {},
    status: span.status,
  });
}

function milliseconds([seconds, nanoseconds]: SpanLike['startTime']): number {
  return seconds * 1_000 + nanoseconds / 1e6;
}
