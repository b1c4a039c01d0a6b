import { StreamClock } from '../core/stream-clock.ts';
import type { StreamReader } from '../providers/provider.ts';
import type { Observation } from './observation.ts';
import type { BodyListener } from './read-along.ts';
import { SseData } from './sse-data.ts';

/** Reads an answer out of the server-sent events of a body. */
export function eventStreamListener(reader: StreamReader<unknown>, observation: Observation): BodyListener {
  const clock = new StreamClock(observation);
  const events = new SseData();
  let ttfb: number | undefined;
  const end = (error?: unknown) => observation.endStream(() => reader.end(), clock.modelTime, ttfb, error);
  return {
    asked: () => clock.asked(),
    given: () => clock.given(),
    bytes(bytes) {
      for (const event of events.take(bytes)) {
        if (reader.read(event)) ttfb ??= clock.modelTime;
        const refusal = refusalIn(event);
        if (refusal) end(refusal);
      }
    },
    // Events are no JSON.
    whole: () => undefined,
    end,
  };
}

/** The vendor's no in the middle of a stream, in the words in which SDKs report it. */
function refusalIn(event: unknown): object | undefined {
  if (typeof event !== 'object' || event === null || !('error' in event) || !event.error) return undefined;
  return { name: 'APIError', message: JSON.stringify(event), error: event };
}
