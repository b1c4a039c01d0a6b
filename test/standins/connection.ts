import type { ServerResponse } from 'node:http';

export interface Connection {
  readonly response: ServerResponse;
  /** Aborted as soon as nobody listens any more, so that every wait ends at once. */
  readonly gone: AbortSignal;
  /** Cuts the socket in the middle of whatever is being said. */
  kill(): void;
}

/** Watches a response; `onVanished` is told when the client left before the answer was complete. */
export function watchConnection(response: ServerResponse, onVanished: () => void): Connection {
  const gone = new AbortController();
  let killed = false;
  response.on('close', () => {
    if (!response.writableFinished && !killed) onVanished();
    gone.abort();
  });
  // Without a listener, a write to a socket that the client has reset would take the process down.
  response.on('error', () => gone.abort());
  return {
    response,
    gone: gone.signal,
    kill() {
      killed = true;
      response.destroy();
    },
  };
}
