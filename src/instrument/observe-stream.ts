import { guard } from '../core/guard.ts';
import type { AnyStreamUsage, StreamReader } from '../providers/provider.ts';
import type { Observation } from './observation.ts';

type Source = AsyncIterator<unknown>;

/** A stream of an SDK, at its single source: `tee()`, `toReadableStream()` and iteration all call this method. */
interface SourcedStream {
  iterator(): Source;
}

export function isSourcedStream(value: unknown): value is SourcedStream {
  return (
    typeof value === 'object' &&
    value !== null &&
    Symbol.asyncIterator in value &&
    'iterator' in value &&
    typeof value.iterator === 'function'
  );
}

/** Observes a stream in place: the same object, with its source replaced by one that reads along. */
export function observeStream(stream: SourcedStream, observation: Observation, hidden?: AnyStreamUsage): void {
  const reader = observation.reader.stream?.();
  if (!reader) return;
  const readyAt = observation.elapsed;
  const open = stream.iterator;
  Object.defineProperty(stream, 'iterator', {
    configurable: true,
    enumerable: true,
    writable: true,
    value(this: unknown): Source {
      const source = open.call(this as SourcedStream); // Called as the method that it was.
      return guard('observing a stream', () => readAlong(source, reader, observation, readyAt, hidden)) ?? source;
    },
  });
}

/**
 * Replaces the methods of the iterator itself, so that the consumer holds the very object that the SDK made. Only the
 * time in which somebody waits for a piece is the model's; what the consumer does between pieces is its own.
 */
function readAlong(
  source: Source,
  reader: StreamReader<unknown>,
  observation: Observation,
  readyAt: number,
  hidden: AnyStreamUsage | undefined,
): Source {
  let waited = readyAt;
  let ttfb: number | undefined;
  const end = (error?: unknown) => observation.endStream(() => reader.end(), waited, ttfb, error);
  const next = source.next;
  const take = async (args: [] | [unknown]): Promise<IteratorResult<unknown>> => {
    for (;;) {
      const since = observation.elapsed;
      let result: IteratorResult<unknown>;
      try {
        result = await next.apply(source, args);
      } catch (error) {
        waited += observation.elapsed - since;
        end(error);
        throw error;
      }
      waited += observation.elapsed - since;
      if (result.done) {
        end();
        return result;
      }
      const chunk = result.value;
      if (guard('reading a stream', () => reader.read(chunk))) ttfb ??= waited;
      if (!hidden) return result;
      if (!guard('reading a stream', () => hidden.isAnswer(chunk))) {
        guard('reading a stream', () => hidden.clean(chunk));
        return result;
      }
    }
  };
  source.next = (...args) => take(args);
  for (const method of ['return', 'throw'] as const) {
    const original = source[method];
    if (!original) continue;
    source[method] = (value?: unknown) => {
      end();
      return original.call(source, value);
    };
  }
  return source;
}
