import type { RawSpan } from '../../otel/span-facts.ts';
import { fromKeyValues } from './any-value.ts';
import type { ExportRequest } from './codec.ts';

type Members = Readonly<Record<string, unknown>>;

export interface ReadSpans {
  readonly spans: readonly RawSpan[];
  /** Why others could not be read, one text for each. */
  readonly faults: readonly string[];
}

/** The spans of a request, each with what is said of its process. One that cannot be read spoils no other. */
export function rawSpansOf({ resourceSpans }: ExportRequest): ReadSpans {
  const spans: RawSpan[] = [];
  const faults: string[] = [];
  for (const ofResource of objectsIn(resourceSpans)) {
    const resource = fromKeyValues(membersOf(ofResource.resource).attributes);
    for (const ofScope of objectsIn(ofResource.scopeSpans)) {
      const scope = text(membersOf(ofScope.scope).name);
      for (const span of objectsIn(ofScope.spans)) {
        const read = rawSpan(span, resource, scope);
        if (typeof read === 'string') faults.push(read);
        else spans.push(read);
      }
    }
  }
  return { spans, faults };
}

function rawSpan(span: Members, resource: Members, scope: string): RawSpan | string {
  const traceId = idIn(span.traceId, TRACE_ID_BYTES);
  const spanId = idIn(span.spanId, SPAN_ID_BYTES);
  if (traceId === undefined) return `a trace id must have ${TRACE_ID_BYTES} bytes, not all of them 0`;
  if (spanId === undefined) return `a span id must have ${SPAN_ID_BYTES} bytes, not all of them 0`;
  const startedAt = milliseconds(span.startTimeUnixNano);
  const endedAt = milliseconds(span.endTimeUnixNano) ?? startedAt;
  if (endedAt === undefined) return 'a span must have a time';
  const status = membersOf(span.status);
  return {
    traceId,
    spanId,
    parentId: idIn(span.parentSpanId, SPAN_ID_BYTES),
    scope,
    name: text(span.name),
    startedAt: startedAt ?? endedAt,
    endedAt,
    attributes: fromKeyValues(span.attributes),
    events: eventsIn(span.events),
    resource,
    status: { code: codeIn(status.code), message: text(status.message) },
  };
}

const TRACE_ID_BYTES = 16;
const SPAN_ID_BYTES = 8;
const NO_EVENTS: RawSpan['events'] = [];

function eventsIn(events: unknown): RawSpan['events'] {
  if (!Array.isArray(events) || events.length === 0) return NO_EVENTS;
  return objectsIn(events).map(({ name, attributes }) => ({ name: text(name), attributes: fromKeyValues(attributes) }));
}

/** Bytes in protobuf, hexadecimal digits in JSON. */
function idIn(value: unknown, bytes: number): string | undefined {
  if (value instanceof Uint8Array) {
    if (value.length !== bytes) return undefined;
    return named(Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex'));
  }
  if (typeof value !== 'string' || value.length !== 2 * bytes || !/^[\da-f]+$/i.test(value)) return undefined;
  return named(value.toLowerCase());
}

const named = (id: string) => (/[^0]/.test(id) ? id : undefined);

function milliseconds(nanoseconds: unknown): number | undefined {
  const ms = Number(nanoseconds ?? 0) / 1e6;
  return ms > 0 && ms < LATEST_MS ? ms : undefined;
}

/** Of what a `Date` can say. */
const LATEST_MS = 8.64e15;

/** JSON may name it. */
function codeIn(code: unknown): number {
  return code === 'STATUS_CODE_ERROR' ? 2 : Number(code ?? 0);
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {}; // Any object has members.
}

function objectsIn(value: unknown): readonly Members[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is Members => typeof item === 'object' && item !== null);
}
