import { guard } from '../core/guard.ts';

/** Who is told of a body while the app reads it. */
export interface BodyListener {
  /** Somebody waits for the next piece. */
  asked(): void;
  bytes(bytes: Uint8Array): void;
  /** All of it at once, as the JSON that it is. */
  whole(value: unknown): void;
  /** A piece was handed over. */
  given(): void;
  end(error?: unknown): void;
}

type Body = ReadableStream<Uint8Array>;

/** The same bytes, errors and cancellation. The body is opened when somebody reads, and not when it is looked at. */
export function readAlong(open: () => Body, listener: BodyListener): Body {
  let source: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const opened = () => (source ??= open().getReader());
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        listener.asked();
        try {
          const { done, value } = await opened().read();
          if (done) {
            listener.end();
            controller.close();
            return;
          }
          guard('reading a body', () => listener.bytes(value));
          listener.given();
          controller.enqueue(value);
        } catch (error) {
          listener.end(error);
          throw error;
        }
      },
      cancel(reason) {
        listener.end();
        return opened().cancel(reason);
      },
    },
    // Nothing is asked for before the reader wants it, as without us.
    { highWaterMark: 0 },
  );
}
