import { eventData } from '../schema/generated/fields.ts';
import type { WireEvent } from './core/wire-event.ts';
import type { MockAmplitudeAI } from './testing.ts';

/** Properties of an event, or keys of the event itself such as `user_id`, and what they should be. */
type Wanted = Readonly<Record<string, unknown>>;

/** What vitest and jest give to a matcher, as far as it is used. */
interface MatcherContext {
  readonly isNot?: boolean;
  equals(received: unknown, expected: unknown): boolean;
}

interface Verdict {
  readonly pass: boolean;
  message(): string;
}

/** Matchers for `expect(mock)`, where `mock` is a `MockAmplitudeAI`. `R` is what the test framework's matchers give. */
export interface AmplitudeMatchers<R = unknown> {
  /** An event of this type was tracked; with these values, asymmetric matchers included. */
  toHaveTracked(type: string, wanted?: Wanted): R;
  /** So many events of this type were tracked. */
  toHaveTrackedTimes(type: string, count: number): R;
  /** The session has been ended, once. */
  toHaveClosedSession(sessionId: string): R;
}

/** For `expect.extend()`. `amplitude-ai/vitest` and `amplitude-ai/jest` do it, with the types. */
export const matchers = {
  toHaveTracked(this: MatcherContext, mock: MockAmplitudeAI, type: string, wanted: Wanted = {}): Verdict {
    const candidates = mock.eventsOfType(type);
    const pass = candidates.some((event) => has(event, wanted, this));
    return {
      pass,
      message: () =>
        pass
          ? `expected no ${type} event${describe(wanted)}, but one was tracked`
          : `expected a ${type} event${describe(wanted)}; ${seen(mock, candidates)}`,
    };
  },

  toHaveTrackedTimes(this: MatcherContext, mock: MockAmplitudeAI, type: string, count: number): Verdict {
    const found = mock.eventsOfType(type).length;
    return {
      pass: found === count,
      message: () => `expected ${this.isNot ? 'any other number than ' : ''}${count} ${type} events, found ${found}`,
    };
  },

  toHaveClosedSession(this: MatcherContext, mock: MockAmplitudeAI, sessionId: string): Verdict {
    const ends = mock
      .eventsForSession(sessionId)
      .filter(({ event_type: type }) => type === eventData.sessionEnd.type).length;
    return {
      pass: ends === 1,
      message: () =>
        `expected session ${JSON.stringify(sessionId)} ${this.isNot ? 'not ' : ''}to be ended once, found ${ends} ends`,
    };
  },
};

function has(event: WireEvent, wanted: Wanted, { equals }: MatcherContext): boolean {
  const own: Wanted = { ...event };
  return Object.entries(wanted).every(([key, value]) =>
    equals(key in event.event_properties ? event.event_properties[key] : own[key], value),
  );
}

function describe(wanted: Wanted): string {
  return Object.keys(wanted).length > 0 ? ` with ${JSON.stringify(wanted)}` : '';
}

function seen(mock: MockAmplitudeAI, candidates: readonly WireEvent[]): string {
  if (candidates.length > 0) return `found instead: ${JSON.stringify(candidates, null, 2)}`;
  return `tracked event types: ${[...new Set(mock.events.map(({ event_type: type }) => type))].join(', ') || 'none'}`;
}
