import { guard } from '../core/guard.ts';
import type { RequestSession } from './request-session.ts';

/** As much of Node's requests and responses, of HTTP 1 and 2, as we need. */
export interface Emitter {
  emit(event: string | symbol, ...args: unknown[]): boolean;
  once(event: string, listener: () => void): unknown;
}

export interface NodeResponse extends Emitter {
  readonly writableFinished: boolean;
  readonly destroyed: boolean;
}

/** Ends the session with the response: when it has been handed over whole, or when the connection is gone. */
export function endWith(response: NodeResponse, end: () => void): void {
  const ended = () => guard('ending a request', end);
  if (response.writableFinished || response.destroyed) {
    ended();
    return;
  }
  response.once('finish', ended);
  response.once('close', ended);
}

/**
 * Lets the listeners of a request or response run inside the session. Node calls them from the socket, where no session
 * is, so that what a handler does in `req.on('end')` would otherwise be nobody's.
 */
export function bindListeners(emitter: Emitter, { run }: RequestSession): void {
  guard('binding a request', () => {
    const emit = emitter.emit;
    Object.defineProperty(emitter, 'emit', {
      configurable: true,
      writable: true,
      enumerable: false,
      value: function (this: unknown, ...args: Parameters<typeof emit>): boolean {
        return run(() => emit.apply(this, args));
      },
    });
  });
}

/** A request of Node's in its session: until the response is over. */
export function serveNode<T>(
  opened: RequestSession | undefined,
  request: Emitter,
  response: NodeResponse,
  next: () => T,
): T {
  if (!opened) return next();
  endWith(response, opened.end);
  bindListeners(request, opened);
  bindListeners(response, opened);
  return opened.run(next);
}
