import { guard } from '../core/guard.ts';
import type { AnyStreamUsage } from '../providers/provider.ts';
import { hide } from './hide.ts';
import type { Observation } from './observation.ts';
import { observeIterator, type Source } from './observe-iterator.ts';
import { observeReadable } from './observe-readable.ts';
import { StreamReading } from './stream-reading.ts';

/** A stream of a Stainless SDK: `tee()`, `toReadableStream()` and iteration all call this one method. */
interface SourcedStream {
  iterator(): Source;
}

function isSourcedStream(value: object): value is SourcedStream {
  return 'iterator' in value && typeof value.iterator === 'function';
}

export function isStream(value: unknown): value is AsyncIterable<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Symbol.asyncIterator in value &&
    typeof value[Symbol.asyncIterator] === 'function'
  );
}

/** Observes a stream in place: the same object, with its source replaced by one that reads along. */
export function observeStream(
  stream: AsyncIterable<unknown>,
  observation: Observation,
  hidden?: AnyStreamUsage,
): StreamReading | undefined {
  const reader = observation.reader.stream?.();
  if (!reader) return undefined;
  const reading = new StreamReading(reader, observation, hidden);
  const along = (source: Source): Source => guard('observing a stream', observeIterator, source, reading) ?? source;
  if (isSourcedStream(stream)) {
    const open = stream.iterator;
    const iterator = function (this: SourcedStream): Source {
      return along(open.call(this));
    };
    Object.defineProperty(iterator, 'name', { value: open.name, configurable: true });
    // An own property of the SDK's stream, and so enumerable as it was.
    stream.iterator = iterator;
  } else if ('next' in stream) {
    // A generator is its own iterator, whoever asks it for one.
    along(stream as AsyncIterable<unknown> & Source);
  } else {
    if (stream instanceof ReadableStream) observeReadable(stream, reading);
    const open = stream[Symbol.asyncIterator];
    hide(stream, Symbol.asyncIterator, function (this: AsyncIterable<unknown>) {
      return along(open.call(this)) as AsyncIterator<unknown, undefined>; // The very iterator that it gave.
    });
  }
  return reading;
}
