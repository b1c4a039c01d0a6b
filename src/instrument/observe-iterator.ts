import { guard } from '../core/guard.ts';
import { hide } from './hide.ts';
import type { StreamReading } from './stream-reading.ts';

type Result = IteratorResult<unknown>;

export type Source = AsyncIterator<unknown>;

/** Replaces the methods of the iterator itself, so that the consumer holds the very object that the SDK made. */
export function observeIterator(source: Source, reading: StreamReading): Source {
  const next = source.next;
  let hasBegun = false;
  const read = (chunk: unknown): boolean => reading.read(chunk);
  const give = (result: Result): Result | Promise<Result> => {
    if (result.done) {
      reading.end();
      return result;
    }
    if (guard('reading a stream', read, result.value)) return next.call(source).then(give, fail);
    reading.given();
    return result;
  };
  const fail = (error: unknown): never => {
    reading.end(error);
    throw error;
  };
  hide(source, 'next', (...args: [] | [unknown]) => {
    if (!hasBegun && !reading.claim(source)) return next.apply(source, args);
    hasBegun = true;
    reading.asked();
    return next.apply(source, args).then(give, fail);
  });
  for (const method of ['return', 'throw'] as const) {
    const original = source[method];
    if (!original) continue;
    hide(source, method, (value?: unknown) => {
      // Leaving an iterator that nobody has read from leaves the stream for another one.
      if (hasBegun) reading.end();
      return original.call(source, value);
    });
  }
  return source;
}
