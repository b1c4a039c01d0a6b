import { guard } from '../core/guard.ts';
import { hide } from './hide.ts';
import type { StreamReading } from './stream-reading.ts';

type Readable = ReadableStream<unknown>;

/**
 * The ways to read a web stream that do not go through its iterator. Pipes and branches read by the platform's own
 * means, so that for these a stage that reads along is put between.
 */
export function observeReadable(stream: Readable, reading: StreamReading): void {
  const { getReader, pipeThrough, pipeTo, tee } = stream;
  const open = (...args: Parameters<typeof getReader>) => {
    const reader = getReader.apply(stream, args);
    guard('observing a stream', observeReader, reader, reading);
    return reader;
  };
  hide(stream, 'getReader', open as typeof getReader); // The overloads are those of the original.
  const between = () => pipeThrough.call(stream, stage(reading)) as Readable; // What the stage gives.
  hide(stream, 'pipeThrough', ((to, options) => between().pipeThrough(to, options)) as typeof pipeThrough);
  hide(stream, 'pipeTo', (to, options) =>
    reading.hasBegun ? pipeTo.call(stream, to, options) : between().pipeTo(to, options),
  );
  hide(stream, 'tee', () => (reading.hasBegun ? tee.call(stream) : between().tee()));
}

/** A reader of bytes has no pieces to show, and no SDK's stream of pieces gives one. */
function observeReader(
  reader: ReadableStreamDefaultReader<unknown> | ReadableStreamBYOBReader,
  reading: StreamReading,
): void {
  if (!('read' in reader) || reader instanceof ReadableStreamBYOBReader || !reading.claim(reader)) return;
  const { read, cancel } = reader;
  const see = (chunk: unknown): boolean => reading.read(chunk);
  hide(reader, 'read', async () => {
    reading.asked();
    try {
      let result = await read.call(reader);
      while (!result.done && guard('reading a stream', see, result.value)) result = await read.call(reader);
      if (result.done) reading.end();
      else reading.given();
      return result;
    } catch (error) {
      reading.end(error);
      throw error;
    }
  });
  hide(reader, 'cancel', (reason) => {
    reading.end();
    return cancel.call(reader, reason);
  });
}

function stage(reading: StreamReading): TransformStream<unknown, unknown> {
  const see = (chunk: unknown): boolean => reading.read(chunk);
  const transformer: Transformer<unknown, unknown> & { cancel(): void } = {
    start: () => reading.asked(),
    transform(chunk, controller) {
      if (!guard('reading a stream', see, chunk)) controller.enqueue(chunk);
      reading.asked();
    },
    flush: () => reading.end(),
    // Newer than the types: the reading side was left.
    cancel: () => reading.end(),
  };
  reading.claim(transformer);
  return new TransformStream(transformer, undefined, { highWaterMark: 0 });
}
