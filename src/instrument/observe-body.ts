import { eventStreamListener } from './event-stream-listener.ts';
import type { Observation } from './observation.ts';
import { readAlong } from './read-along.ts';

/**
 * A streamed answer that a helper reads by a promise of its own: all that it shares with the one that we observe is the
 * response, so that we read along in its body. A body that is no stream is parsed by the promise that is observed.
 */
export function observeBody(props: unknown, observation: Observation): void {
  const reader = observation.reader.stream?.();
  const { response, controller } = partsOf(props);
  const body = response?.body;
  if (!reader || !body || !response.headers.get('content-type')?.startsWith('text/event-stream')) return;
  const listener = eventStreamListener(reader, observation);
  // Who leaves early may never read again, nor cancel.
  controller?.signal.addEventListener('abort', () => listener.end(), { once: true });
  let along: ReadableStream<Uint8Array> | undefined;
  // The response of the SDK stays; `body` is taken from the prototype, and only when somebody reads it.
  Object.defineProperty(response, 'body', {
    configurable: true,
    get: () => (along ??= readAlong(() => body, listener)),
  });
}

/** What an SDK hands on with an unread response, as far as it is used. */
function partsOf(props: unknown): { response?: Response; controller?: AbortController } {
  if (typeof props !== 'object' || props === null) return {};
  return {
    ...('response' in props && props.response instanceof Response ? { response: props.response } : {}),
    ...('controller' in props && props.controller instanceof AbortController ? { controller: props.controller } : {}),
  };
}
