/** `amplitude-ai/testing`: see what would be sent, without sending it. */
import * as prices from '@pydantic/genai-prices';
import { AmplitudeAI } from './core/amplitude-ai.ts';
import type { AmplitudeAIOptions } from './core/config.ts';
import { MemorySink } from './core/delivery/memory-sink.ts';
import { priceFrom } from './core/pricing.ts';
import type { WireEvent } from './core/wire-event.ts';

/** The options of `AmplitudeAI`, but for where events go. */
export type MockOptions = Omit<AmplitudeAIOptions, 'apiKey' | 'amplitude' | 'serverUrl' | 'serverZone' | 'dryRun'>;

type Wanted = Readonly<Record<string, unknown>>;

/**
 * An `AmplitudeAI` that keeps its events in memory.
 *
 * @example
 * ```ts
 * import { MockAmplitudeAI } from 'amplitude-ai/testing';
 *
 * const mock = new MockAmplitudeAI();
 * mock.agent('bot').session({ userId: 'user-1' }).run((session) => {
 *   session.trackUserMessage({ content: 'Hello' });
 * });
 * mock.assertEventTracked('[Agent] User Message', { user_id: 'user-1' });
 * ```
 */
export class MockAmplitudeAI extends AmplitudeAI {
  readonly #sink: MemorySink;

  constructor(options: MockOptions = {}) {
    const sink = new MemorySink(options.onEvent);
    super({ ...options, apiKey: 'mock' }, { sink, price: priceFrom(prices) });
    this.#sink = sink;
  }

  /** Everything tracked so far, in order. */
  get events(): readonly WireEvent[] {
    this.tracker.drain();
    return this.#sink.events;
  }

  /** Forgets everything tracked so far. */
  reset(): void {
    this.tracker.drain();
    this.#sink.events = [];
  }

  /** Events of one type, such as `[Agent] AI Response`, in order. */
  eventsOfType(type: string): WireEvent[] {
    return this.events.filter((event) => event.event_type === type);
  }

  /** Events of one session, in order. */
  eventsForSession(sessionId: string): WireEvent[] {
    return this.events.filter((event) => event.event_properties['[Agent] Session ID'] === sessionId);
  }

  /** Events of one agent, in order; not of its children. */
  eventsForAgent(agentId: string): WireEvent[] {
    return this.events.filter((event) => event.event_properties['[Agent] Agent ID'] === agentId);
  }

  /**
   * Throws unless an event of this type has these values. Keys are event properties, or keys of the event itself such
   * as `user_id`. Returns the first such event.
   */
  assertEventTracked(type: string, wanted: Wanted = {}): WireEvent {
    const candidates = this.eventsOfType(type);
    const found = candidates.find((event) =>
      Object.entries(wanted).every(([key, value]) => matches(event, key, value)),
    );
    if (found) return found;
    const seen = [...new Set(this.events.map((event) => event.event_type))].join(', ') || 'none';
    const detail =
      candidates.length > 0 ? `Found instead: ${JSON.stringify(candidates)}` : `Tracked event types: ${seen}.`;
    throw new Error(`No ${type} event with ${JSON.stringify(wanted)} was tracked. ${detail}`);
  }

  /** Throws unless `[Agent] Session End` of the session was tracked. */
  assertSessionClosed(sessionId: string): void {
    this.assertEventTracked('[Agent] Session End', { '[Agent] Session ID': sessionId });
  }
}

function matches(event: WireEvent, key: string, value: unknown): boolean {
  const own: Wanted = { ...event };
  const found = key in event.event_properties ? event.event_properties[key] : own[key];
  return Object.is(found, value) || JSON.stringify(found) === JSON.stringify(value);
}
