import { guard } from '../core/guard.ts';
import { watchBody } from './body-end.ts';
import type { RequestSession } from './request-session.ts';

/**
 * Lets a body be made inside the session. A lazy one (of an async generator, or with a `pull`) is asked for its pieces
 * by the server, when the handler is long done and no session is around.
 */
export function bindBody(body: unknown, { run }: Pick<RequestSession, 'run'>): void {
  guard('binding a body', () => {
    const source = body instanceof Response ? sourceOf(body) : body;
    if (source instanceof ReadableStream && !source.locked) watchBody(source, { run, atEnd: () => undefined });
    else if (isReadable(source)) bindReadable(source, run);
  });
}

interface Pullable {
  _read(size: number): void;
}

/** Node's streams, also of another copy (`readable-stream`). */
function isReadable(value: unknown): value is Pullable {
  return typeof value === 'object' && value !== null && '_read' in value && typeof value._read === 'function';
}

function bindReadable(stream: Pullable, run: RequestSession['run']): void {
  const { _read } = stream;
  Object.defineProperty(stream, '_read', {
    configurable: true,
    writable: true,
    enumerable: false,
    value: function (this: unknown, size: number): void {
      run(() => _read.call(this as Pullable, size)); // Node calls it on the stream.
    },
  });
}

/**
 * What a response was made from. Hono's server for Node keeps that in the response, and sends it as it is as long as
 * nobody asks for `body`: a text asked for so would be sent in another way.
 */
function sourceOf(response: Response): unknown {
  const kept = Object.getOwnPropertySymbols(response).find(({ description }) => description === 'cache');
  const parts: unknown = kept && Reflect.get(response, kept);
  return Array.isArray(parts) ? parts[1] : response.body;
}
