import { guard } from '../core/guard.ts';
import { StreamClock } from '../core/stream-clock.ts';
import type { StreamReader } from '../providers/provider.ts';
import type { Observation } from './observation.ts';
import { SseData } from './sse-data.ts';

type Body = ReadableStream<Uint8Array>;

/**
 * A streamed answer that a helper reads by a promise of its own: all that it shares with the one that we observe is the
 * response, so that we read along in its body. A body that is no stream is parsed by the promise that is observed.
 */
export function observeBody(props: unknown, observation: Observation): void {
  const reader = observation.reader.stream?.();
  const { response, controller } = partsOf(props);
  const body = response?.body;
  if (!reader || !body || !response.headers.get('content-type')?.startsWith('text/event-stream')) return;
  let along: Body | undefined;
  const clock = new StreamClock(observation);
  // The response of the SDK stays; `body` is taken from the prototype, and only when somebody reads it.
  Object.defineProperty(response, 'body', {
    configurable: true,
    get: () => (along ??= readAlong(body, reader, observation, clock, controller?.signal)),
  });
}

/** What an SDK hands on with an unread response, as far as it is used. */
function partsOf(props: unknown): { response?: Response; controller?: AbortController } {
  if (typeof props !== 'object' || props === null) return {};
  return {
    ...('response' in props && props.response instanceof Response ? { response: props.response } : {}),
    ...('controller' in props && props.controller instanceof AbortController ? { controller: props.controller } : {}),
  };
}

function readAlong(
  body: Body,
  reader: StreamReader<unknown>,
  observation: Observation,
  clock: StreamClock,
  signal: AbortSignal | undefined,
): Body {
  const source = body.getReader();
  const events = new SseData();
  let ttfb: number | undefined;
  const end = (error?: unknown) => observation.endStream(() => reader.end(), clock.modelTime, ttfb, error);
  // Who leaves early may never read again, nor cancel.
  signal?.addEventListener('abort', () => end(), { once: true });
  const read = (bytes: Uint8Array): void => {
    for (const event of events.take(bytes)) {
      if (reader.read(event)) ttfb ??= clock.modelTime;
      const refusal = refusalIn(event);
      if (refusal) end(refusal);
    }
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clock.asked();
        try {
          const { done, value } = await source.read();
          if (done) {
            end();
            controller.close();
            return;
          }
          guard('reading a body', read, value);
          clock.given();
          controller.enqueue(value);
        } catch (error) {
          end(error);
          throw error;
        }
      },
      cancel(reason) {
        end();
        return source.cancel(reason);
      },
    },
    // Nothing is asked for before the reader wants it, as without us.
    { highWaterMark: 0 },
  );
}

/** The vendor's no in the middle of a stream, in the words in which SDKs report it. */
function refusalIn(event: unknown): object | undefined {
  if (typeof event !== 'object' || event === null || !('error' in event) || !event.error) return undefined;
  return { name: 'APIError', message: JSON.stringify(event), error: event };
}
