import { guard } from '../core/guard.ts';
import { isRecordedAbove } from '../core/recorded-above.ts';
import { recorderAbove, runRecorded, watchBelow } from '../core/recorded-inside.ts';
import { allProviders } from '../providers/all.ts';
import { gatewayAt } from '../providers/gateways.ts';
import { type HttpRoute, routeAt } from '../providers/http-routes.ts';
import type { AnyReader } from '../providers/provider.ts';
import type { Binding } from './binding.ts';
import type { LeafFacts } from './leaf.ts';
import { startCall } from './observe-leaf.ts';
import { observeResponse } from './observe-response.ts';

export interface PatchFetchOptions extends Binding {
  /** Hosts of your own that speak the API of a vendor (a gateway, a proxy), beside those that are known. */
  hosts?: readonly string[] | undefined;
}

type Fetch = typeof globalThis.fetch;

const rowOf = (id: string) => allProviders.find(({ facts }) => facts.id === id);

const knownHosts = new Set(allProviders.flatMap(({ facts }) => facts.hosts));

/**
 * Records calls that an app sends to the API of a vendor by `fetch` itself, without an SDK. The response is the one
 * that `fetch` gave, and is read by the app alone. Calls of tracked clients and frameworks are left to these.
 *
 * Read are chats and embeddings of OpenAI (and who speaks like it), Anthropic, Google, Cohere, Mistral and Ollama, whole
 * and streamed. Each request is a call: one that an app tries again is as many. An answer that nobody reads gives none.
 *
 * @returns puts the original back.
 *
 * @example
 * ```ts
 * import { patchFetch } from 'amplitude-ai';
 *
 * const unpatchFetch = patchFetch({ hosts: ['llm.example.com'] });
 * ```
 */
export function patchFetch({ hosts = [], ...binding }: PatchFetchOptions = {}): () => void {
  const original = globalThis.fetch;
  const watched = new Set(hosts);
  const isWatched = ({ hostname, host }: URL) =>
    knownHosts.has(hostname) || watched.has(hostname) || watched.has(host) || gatewayAt(hostname) !== undefined;

  const fetchObserved: Fetch = function fetch(...args) {
    const [input, init] = args;
    const url = guard('reading a URL', urlOf, input);
    if (!url || !isWatched(url)) return original(...args);
    const route = routeAt(url);
    if (!route || recorderAbove() || isRecordedAbove()) return original(...args);
    const body = guard('reading a body', bodyOf, input, init);
    if (body === undefined) return original(...args);
    const send = (text: string) => observed(() => original(...args), text, url, route, binding, signalOf(input, init));
    return typeof body === 'string' ? send(body) : body.then(send);
  };
  globalThis.fetch = fetchObserved;
  const leave = watchBelow('fetch');
  return () => {
    leave();
    watched.clear();
    // Somebody may have wrapped us in the meantime; taking their work away would break them.
    if (globalThis.fetch === fetchObserved) globalThis.fetch = original;
  };
}

/** Another one who patched it, too. */
const BELOW = ['fetch'] as const;

function observed(
  send: () => Promise<Response>,
  text: string,
  url: URL,
  route: HttpRoute,
  binding: Binding,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const started = guard('starting a call', () => {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null) return undefined;
    const operation = typeof route.operation === 'string' ? route.operation : route.operation(body);
    const leaf = leafOf(route, operation, route.params(body, url), url);
    return leaf && startCall(undefined, [], leaf, binding);
  });
  if (!started) return send();
  const { observation } = started;
  return runRecorded(observation, BELOW, () => observation.send(send)).then(
    (response) => {
      guard('observing a response', observeResponse, response, observation, signal);
      return response;
    },
    (error: unknown) => {
      observation.fail(error);
      throw error;
    },
  );
}

function leafOf(route: HttpRoute, operation: string, params: object, url: URL): LeafFacts | undefined {
  const provider = rowOf(route.row);
  const reader = provider?.readers[operation];
  const chosen: AnyReader | undefined = typeof reader === 'function' ? reader([params], undefined) : reader;
  if (!provider || !chosen) return undefined;
  // What is sent is the app's own: nothing is asked for in it.
  const { streamUsage: _, ...along } = chosen;
  const { facts } = provider;
  return {
    provider: gatewayAt(url.hostname)?.provider ?? facts.provider ?? facts.id,
    providerOf: undefined,
    operation,
    path: [],
    readerOf: () => ({ ...ofWire(along, route), params: () => params }),
    hosts: [],
  };
}

/** A reader of what the SDK gives, for what comes over the wire. */
function ofWire(reader: AnyReader, { answer, event }: HttpRoute): AnyReader {
  const { stream } = reader;
  return {
    ...reader,
    response: (body) => reader.response(answer ? answer(body) : body),
    ...(stream && {
      stream: () => {
        const pieces = stream();
        return { read: (piece) => pieces.read(event ? event(piece) : piece), end: () => pieces.end() };
      },
    }),
  };
}

function urlOf(input: Parameters<Fetch>[0]): URL | undefined {
  const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
  return URL.canParse(url) ? new URL(url) : undefined;
}

/** The text of a JSON body. A request that carries its own is asked by a copy, which has it a little later. */
function bodyOf(input: Parameters<Fetch>[0], init: Parameters<Fetch>[1]): string | Promise<string> | undefined {
  const body = init?.body;
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array || body instanceof ArrayBuffer) return new TextDecoder().decode(body);
  if (body === undefined && input instanceof Request && input.body && !input.bodyUsed) return input.clone().text();
  return undefined;
}

function signalOf(input: Parameters<Fetch>[0], init: Parameters<Fetch>[1]): AbortSignal | undefined {
  return init?.signal ?? (input instanceof Request ? input.signal : undefined);
}
