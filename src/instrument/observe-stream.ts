import { guard } from '../core/guard.ts';
import { StreamClock } from '../core/stream-clock.ts';
import type { AnyStreamUsage, StreamReader } from '../providers/provider.ts';
import type { Observation } from './observation.ts';

type Source = AsyncIterator<unknown>;
type Result = IteratorResult<unknown>;

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
  const clock = new StreamClock(observation);
  const open = stream.iterator;
  let consumed: Source | undefined;
  /** A stream is read once: a further iterator only says so, and must not end what the first one reads. */
  const claim = (source: Source): boolean => {
    consumed ??= source;
    return consumed === source;
  };
  const iterator = function (this: SourcedStream): Source {
    const source = open.call(this);
    return guard('observing a stream', readAlong, source, claim, reader, observation, clock, hidden) ?? source;
  };
  Object.defineProperty(iterator, 'name', { value: open.name, configurable: true });
  // An own property of the SDK's stream, and so enumerable as it was.
  stream.iterator = iterator;
}

/** Replaces the methods of the iterator itself, so that the consumer holds the very object that the SDK made. */
function readAlong(
  source: Source,
  claim: (source: Source) => boolean,
  reader: StreamReader<unknown>,
  observation: Observation,
  clock: StreamClock,
  hidden: AnyStreamUsage | undefined,
): Source {
  const next = source.next;
  let hasBegun = false;
  let ttfb: number | undefined;

  const end = (error?: unknown) => observation.endStream(() => reader.end(), clock.modelTime, ttfb, error);
  /** True for a piece that the app did not ask for. */
  const read = (chunk: unknown): boolean => {
    if (reader.read(chunk)) ttfb ??= clock.modelTime;
    if (!hidden) return false;
    if (hidden.isAnswer(chunk)) return true;
    hidden.clean(chunk);
    return false;
  };
  const give = (result: Result): Result | Promise<Result> => {
    if (result.done) {
      end();
      return result;
    }
    if (guard('reading a stream', read, result.value)) return next.call(source).then(give, fail);
    clock.given();
    return result;
  };
  const fail = (error: unknown): never => {
    end(error);
    throw error;
  };

  source.next = (...args) => {
    if (!hasBegun && !claim(source)) return next.apply(source, args);
    hasBegun = true;
    clock.asked();
    return next.apply(source, args).then(give, fail);
  };
  for (const method of ['return', 'throw'] as const) {
    const original = source[method];
    if (!original) continue;
    source[method] = (value?: unknown) => {
      // Leaving an iterator that nobody has read from leaves the stream for another one.
      if (hasBegun) end();
      return original.call(source, value);
    };
  }
  return source;
}
