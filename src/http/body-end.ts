import { guard } from '../core/guard.ts';

type Reader = ReadableStreamDefaultReader<unknown> | ReadableStreamBYOBReader;
/** Reads of both kinds of reader, as this file sees them. */
type Read = (...args: unknown[]) => Promise<{ done: boolean }>;

/** What is done at the end of a body. Where it is a promise, the reader learns of the end when that is settled. */
export type AtEnd = () => Promise<unknown> | undefined;

export interface Watch {
  /** Runs what the body's source does, when it is asked for the next piece. */
  run<T>(fn: () => T): T;
  atEnd: AtEnd;
}

/**
 * Calls `atEnd` once when a body has been read whole, was cancelled, or failed. The stream is watched in place: a
 * response with another body would lose what its maker had put on it, and a server that knows the length of a body
 * would send it in pieces.
 */
export function watchBody(body: ReadableStream<unknown>, { run, atEnd }: Watch): void {
  let ended: Promise<unknown> | undefined;
  const end = (): Promise<unknown> => (ended ??= Promise.resolve(guard('ending a body', atEnd)));
  const { getReader, pipeTo, tee, cancel } = body;
  const open = (...args: unknown[]): Reader => {
    const reader: Reader = Reflect.apply(getReader, body, args);
    watchReader(reader, run, end);
    return reader;
  };
  const values = (options?: { preventCancel?: boolean }) => iterate(open, options?.preventCancel === true);
  const replacements = {
    getReader: open,
    values,
    [Symbol.asyncIterator]: values,
    cancel: (reason?: unknown) => {
      const cancelled = cancel.call(body, reason);
      // It fails while somebody else reads: then the body is not over.
      cancelled.then(end, () => undefined);
      return cancelled;
    },
    pipeTo: async (target: WritableStream<unknown>, options: StreamPipeOptions = {}) => {
      try {
        // Closing is left to us: the other side must not see the end before it is told.
        await run(() => pipeTo.call(body, target, { ...options, preventClose: true }));
      } catch (error) {
        void end();
        throw error;
      }
      await end();
      if (!options.preventClose) await target.close();
    },
    pipeThrough: (pair: ReadableWritablePair<unknown, unknown>, options?: StreamPipeOptions) => {
      // As the standard does it: the failure shows on the other side.
      replacements.pipeTo(pair.writable, options).catch(() => undefined);
      return pair.readable;
    },
    tee: () => {
      const branches = run(() => tee.call(body));
      let open = branches.length;
      for (const branch of branches) watchBody(branch, { run, atEnd: () => (--open === 0 ? end() : undefined) });
      return branches;
    },
  };
  for (const key of Reflect.ownKeys(replacements)) {
    Object.defineProperty(body, key, {
      configurable: true,
      writable: true,
      enumerable: false,
      value: Reflect.get(replacements, key),
    });
  }
}

function watchReader(reader: Reader, run: Watch['run'], end: () => Promise<unknown>): void {
  const read = reader.read.bind(reader) as Read; // Either kind: its arguments and its answer are passed on.
  const cancel = reader.cancel.bind(reader);
  const watched: Read = async (...args) => {
    try {
      const answer = await run(() => read(...args));
      if (answer.done) await end();
      return answer;
    } catch (error) {
      void end();
      throw error;
    }
  };
  Object.assign(reader, { read: watched, cancel: (reason?: unknown) => cancel(reason).finally(() => void end()) });
}

async function* iterate(open: () => Reader, preventCancel: boolean): AsyncGenerator<unknown, void, undefined> {
  const reader = open() as ReadableStreamDefaultReader<unknown>; // Without a mode it is one.
  let isOver = false;
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) {
        isOver = true;
        return;
      }
      yield value;
    }
  } catch (error) {
    isOver = true;
    throw error;
  } finally {
    if (!isOver && !preventCancel) await reader.cancel();
    reader.releaseLock();
  }
}
