import type { Probe } from '../../contract.ts';
import { type Platform, soon } from './platform.ts';
import { echo, outcome, probes } from './probe-table.ts';
import { message, refusal, text } from './wire.ts';

const kinds: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  409: 'conflict_error',
  413: 'request_too_large',
  422: 'invalid_request_error',
  500: 'api_error',
  529: 'overloaded_error',
};

/** One request and its answer, with all that an app may do to either. */
export function requestProbes({ asked, served }: Platform, name: string): Record<string, Probe> {
  const hello = { model: asked, max_tokens: 512, messages: [{ role: 'user', content: 'Hi' }] };
  const hi = message({ model: served, blocks: [text('Hi')] });
  const failing = (status: number) => ({ status, body: JSON.stringify(refusal(kinds[status] ?? 'api_error', 'no')) });
  const once = { maxRetries: 0 };
  const circular: Record<string, unknown> = { ...hello };
  circular.metadata = circular;
  return {
    ...probes({
      'headers of one request reach the server': [
        [],
        (client) =>
          client
            .withOptions({ fetch: echo(({ headers }) => [headers.get('x-a'), headers.get('anthropic-beta')]) })
            .messages.create(hello, { headers: { 'x-a': '1', 'anthropic-beta': 'b-1' } }),
      ],
      'headers that the SDK sends': [
        [],
        (client) =>
          client
            .withOptions({
              fetch: echo(({ headers }) =>
                [...headers.keys()].filter((key) => !/date|authorization|sha256/.test(key)).sort(),
              ),
            })
            .messages.create(hello),
      ],
      'a query of one request': [
        [],
        (client) => client.withOptions({ fetch: echo(({ url }) => url) }).messages.create(hello, { query: { q: '1' } }),
      ],
      'parameters that the SDK does not know': [
        [hi],
        (client) => client.messages.create({ ...hello, not_yet: { known: true } }),
      ],
      'parameters stay as they are': [
        [hi],
        async (client) => {
          const params = structuredClone(hello);
          await client.messages.create(params);
          return JSON.stringify(params) === JSON.stringify(hello);
        },
      ],
      'parameters that are frozen': [[hi], (client) => client.messages.create(Object.freeze({ ...hello }))],
      'parameters with a prototype': [[hi], (client) => client.messages.create(Object.create(hello))],
      'parameters with JSON of their own': [
        [hi],
        (client) => client.messages.create({ ...hello, metadata: { toJSON: () => ({ user_id: 'u' }) } }),
      ],
      'parameters that go round': [[hi], (client) => outcome(() => client.messages.create(circular))],
      'parameters with a BigInt': [[hi], (client) => outcome(() => client.messages.create({ ...hello, top_k: 1n }))],
      'no parameters at all': [[hi], (client) => outcome(() => client.messages.create())],
      'null for parameters': [[hi], (client) => outcome(() => client.messages.create(null))],
      'a text for parameters': [[hi], (client) => outcome(() => client.messages.create('hello'))],
      'no messages': [
        [failing(400)],
        (client) => outcome(() => client.messages.create({ model: asked, max_tokens: 1 })),
      ],
      'messages that are none': [
        [failing(400)],
        (client) => outcome(() => client.messages.create({ ...hello, messages: [null, 3, 'x'] })),
      ],
      'more tokens than fit without a stream': [
        [hi],
        (client) => outcome(() => client.messages.create({ ...hello, max_tokens: 900_000 })),
      ],
      'no options': [[hi], (client) => client.messages.create(hello, undefined)],
      'null for options': [[hi], (client) => outcome(() => client.messages.create(hello, null))],
      'a promise of its kind': [
        [hi],
        async (client, sdk) => {
          const promise = client.messages.create(hello);
          const kind = [
            promise instanceof Promise,
            promise.constructor.name,
            sdk.APIPromise && promise instanceof sdk.APIPromise,
          ];
          await promise;
          return [...kind, Object.keys(promise).filter((key) => key !== 'parsedPromise'), String(promise)];
        },
      ],
      'a promise awaited twice': [
        [hi],
        async (client) => {
          const promise = client.messages.create(hello);
          return new Set([await promise, await promise]).size;
        },
      ],
      'then, catch and finally': [
        [hi],
        async (client) => {
          const order: string[] = [];
          await client.messages.create(hello).finally(() => order.push('finally'));
          await client.messages.create(hello).then(() => order.push('then'));
          await client.messages.create(hello).catch(() => order.push('catch'));
          return order;
        },
      ],
      'a response unread': [[hi], async (client) => (await client.messages.create(hello).asResponse()).bodyUsed],
      'a response as JSON': [[hi], async (client) => (await client.messages.create(hello).asResponse()).json()],
      'headers of a response': [
        [hi],
        async (client) => (await client.messages.create(hello).asResponse()).headers.get('request-id'),
      ],
      'a response, and then the data': [
        [hi],
        async (client) => {
          const promise = client.messages.create(hello);
          const response = await promise.asResponse();
          return [response.status, await promise];
        },
      ],
      'data and response': [[hi], async (client) => Object.keys(await client.messages.create(hello).withResponse())],
      'the id of the request': [[hi], async (client) => (await client.messages.create(hello))._request_id],
      'keys of the answer': [[hi], async (client) => Object.keys(await client.messages.create(hello))],
      'what a helper makes of the answer': [
        [hi],
        (client) => client.messages.create(hello)._thenUnwrap(({ content }: { content: unknown }) => ({ content })),
      ],
      'ten at once': [[hi], (client) => Promise.all(Array.from({ length: 10 }, () => client.messages.create(hello)))],
      'ten at once, half of them with their response': [
        [hi],
        (client) =>
          Promise.all(
            Array.from({ length: 10 }, async (_, at) =>
              at % 2 ? client.messages.create(hello) : (await client.messages.create(hello).withResponse()).data,
            ),
          ),
      ],
      'a first of several': [
        [hi],
        (client) => Promise.race([client.messages.create(hello), soon().then(soon).then(soon)]),
      ],
      'two of three fail': [
        [hi, failing(400), failing(400)],
        async (client) =>
          (await Promise.allSettled([1, 2, 3].map(() => client.messages.create(hello))))
            .map(({ status }) => status)
            .sort(),
      ],
      'an abort before the start': [
        [hi],
        (client) => outcome(() => client.messages.create(hello, { signal: AbortSignal.abort() })),
      ],
      'an abort after the end': [
        [hi],
        async (client) => {
          const stop = new AbortController();
          const answer = await client.messages.create(hello, { signal: stop.signal });
          stop.abort();
          return answer;
        },
      ],
      'a server that cannot be reached': [
        [],
        (client, sdk) =>
          client
            .withOptions({ baseURL: 'http://127.0.0.1:1', maxRetries: 0 })
            .messages.create(hello)
            .catch((error: Error) => [
              error.constructor.name,
              error instanceof sdk[name].APIConnectionError,
              error.message,
            ]),
      ],
      'a fetch that throws': [
        [],
        (client) =>
          outcome(() =>
            client
              .withOptions({
                maxRetries: 0,
                fetch: () => {
                  throw new RangeError('mine');
                },
              })
              .messages.create(hello),
          ),
      ],
      'a failure that is tried again': [
        [{ ...failing(500), headers: { 'retry-after-ms': '1' } }, hi],
        (client) => client.messages.create(hello),
      ],
      'a failure that is not to be tried again': [
        [{ ...failing(500), headers: { 'x-should-retry': 'false' } }],
        (client) => outcome(() => client.messages.create(hello)),
      ],
      'which try it was': [
        [],
        (client) =>
          client
            .withOptions({ fetch: echo(({ headers }) => headers.get('x-stainless-retry-count')) })
            .messages.create(hello),
      ],
      'an answer that is no JSON': [[{ body: '{"id":' }], (client) => outcome(() => client.messages.create(hello))],
      'an answer that is text': [
        [{ headers: { 'content-type': 'text/plain' }, body: 'hello' }],
        (client) => client.messages.create(hello),
      ],
      'an answer without content': [[{ body: '{}' }], (client) => client.messages.create(hello)],
      'an answer that is null': [[{ body: 'null' }], (client) => outcome(() => client.messages.create(hello))],
      'an answer that is empty': [
        [{ status: 204, headers: { 'content-type': 'text/plain' }, body: '' }],
        (client) => client.messages.create(hello),
      ],
      'an error that is a page': [
        [{ status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' }],
        (client) => outcome(() => client.messages.create(hello, once)),
      ],
      'an error without a body': [
        [{ status: 400, body: '' }],
        (client) => outcome(() => client.messages.create(hello)),
      ],
      'a middleware of the app': [
        [hi],
        async (client) => {
          const seen: unknown[] = [];
          const watch = async (request: { url: string }, next: (request: unknown) => Promise<Response>) => {
            seen.push(new URL(request.url).pathname);
            return next(request);
          };
          const answer = await client.withOptions({ middleware: [watch] }).messages.create(hello);
          return [seen, answer];
        },
      ],
    }),
    ...probes(
      Object.fromEntries(
        Object.keys(kinds).map((status) => [
          `the error of status ${status}`,
          [
            [{ ...failing(Number(status)), headers: { 'request-id': 'req_1' } }],
            (client, sdk) =>
              client.messages
                .create(hello, once)
                .catch((error: Record<string, unknown>) => [
                  error.constructor.name,
                  error instanceof sdk[name].APIError,
                  Object.keys(error).sort(),
                  error.status,
                  error.error,
                  error.requestID,
                  error.type,
                ]),
          ],
        ]),
      ),
    ),
  };
}
