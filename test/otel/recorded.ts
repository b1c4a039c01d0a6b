import { readFileSync } from 'node:fs';
import { MemorySink } from '../../src/core/delivery/memory-sink.ts';
import { loadPrice } from '../../src/core/pricing.ts';
import type { WireEvent } from '../../src/core/wire-event.ts';
import { EventWriter } from '../../src/relay/event-writer.ts';
import { Intake } from '../../src/relay/intake.ts';
import { rawSpansOf } from '../../src/relay/otlp/raw-spans.ts';

/** The bodies that an instrumentation sent, or that were built after what it publishes. */
export function recorded(name: string): readonly object[] {
  return JSON.parse(readFileSync(new URL(`recorded/${name}.json`, import.meta.url), 'utf8'));
}

/** What the relay makes of requests, in the order of time. */
export async function eventsOfRequests(bodies: readonly object[], contentMode: 'full' | 'metadata_only' = 'full') {
  const sink = new MemorySink();
  const intake = new Intake(new EventWriter(sink, { price: await loadPrice(), contentMode }), 0);
  for (const { spans } of bodies.map(rawSpansOf)) await intake.take(spans);
  return [...sink.events].sort((a, b) => a.time - b.time);
}

export const propertiesOf = (events: readonly WireEvent[], type: string) =>
  events.filter(({ event_type: each }) => each === `[Agent] ${type}`).map((event) => event.event_properties);
