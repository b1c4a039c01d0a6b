/** What is told of a stream while it is read. */
export interface StreamObserver<Part> {
  part(part: Part): void;
  /** Once, however it ended; `error` when it failed. */
  end(error?: unknown): void;
  /** Runs around the time that is the model's and not the consumer's. */
  asked(): void;
  given(): void;
}

/**
 * The same parts, errors and cancellation, in a stream that asks its source only when it is asked itself: a queue of
 * our own would read ahead of a consumer that stops.
 */
export function observedStream<Part>(
  source: ReadableStream<Part>,
  observer: StreamObserver<Part>,
): ReadableStream<Part> {
  const reader = source.getReader();
  return new ReadableStream<Part>(
    {
      async pull(controller) {
        observer.asked();
        let result: ReadableStreamReadResult<Part>;
        try {
          result = await reader.read();
        } catch (error) {
          observer.end(error);
          throw error;
        }
        observer.given();
        if (result.done) {
          observer.end();
          controller.close();
          return;
        }
        observer.part(result.value);
        controller.enqueue(result.value);
      },
      cancel(reason) {
        observer.end();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
