import type { EventRow, Properties } from './event-row.ts';

interface Known {
  readonly row: EventRow;
  readonly own: Properties;
}

/** Clocks of the same machine, rounded to milliseconds. */
const slack = 2;

/**
 * How deep each event of a turn lies. A parent is who the event names (a span, a message) or else the shortest span
 * around it in time; what a user said is nobody's parent, since all that follows answers it.
 */
export function depthsOf(events: readonly Known[]): ReadonlyMap<number, number> {
  const byId = new Map<unknown, Known>();
  for (const event of events) {
    if (event.row.kind === 'span') byId.set(event.own['[Agent] Span ID'], event);
    if (event.row.kind === 'answer') byId.set(event.own['[Agent] Message ID'], event);
  }
  byId.delete(undefined);
  const spans = events.filter(({ row }) => row.kind === 'span' && row.latencyMs !== undefined);
  const parentOf = (event: Known): Known | undefined => {
    const { own } = event;
    const named = byId.get(own['[Agent] Parent Span ID']) ?? byId.get(own['[Agent] Parent Message ID']);
    return named && named !== event ? named : around(event, spans);
  };
  const depths = new Map<number, number>();
  const depthOf = (event: Known, seen: ReadonlySet<Known>): number => {
    const known = depths.get(event.row.number);
    if (known !== undefined) return known;
    const parent = parentOf(event);
    // Ids come from the app, and may go in a circle.
    const depth = !parent || seen.has(parent) ? 0 : depthOf(parent, new Set([...seen, event])) + 1;
    depths.set(event.row.number, depth);
    return depth;
  };
  for (const event of events) depthOf(event, new Set([event]));
  return depths;
}

function around({ row }: Known, spans: readonly Known[]): Known | undefined {
  if (row.kind === 'user' || row.kind === 'end' || row.kind === 'score') return undefined;
  const end = row.startedAt + (row.latencyMs ?? 0);
  let nearest: Known | undefined;
  for (const span of spans) {
    const { startedAt, latencyMs = 0 } = span.row;
    const holds = startedAt - slack <= row.startedAt && startedAt + latencyMs + slack >= end;
    const isLonger = latencyMs > (row.latencyMs ?? 0) + slack;
    if (holds && isLonger && latencyMs < (nearest?.row.latencyMs ?? Number.POSITIVE_INFINITY)) nearest = span;
  }
  return nearest;
}
