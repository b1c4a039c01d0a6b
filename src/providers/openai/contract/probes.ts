import { inspect } from 'node:util';
import type { Probe } from '../../contract.ts';
import { answer, question, streamed } from './chat-cases.ts';
import { chatStream, withoutUsageRequest, words } from './chat-wire.ts';
import { readAll } from './read-stream.ts';

// biome-ignore lint/suspicious/noExplicitAny: a client of any major; each probe states what it uses of it.
type Client = any;

const list = (...ids: string[]) => ({
  body: JSON.stringify({
    object: 'list',
    data: ids.map((id) => ({ id, object: 'file', filename: `${id}.txt` })),
    has_more: ids.at(-1) !== 'file_4',
  }),
});

const ask = (client: Client, options?: object) => client.chat.completions.create(question, options);

const answered = (run: Probe['run']): Probe => ({ replies: [answer], run });

const pieces = chatStream({ deltas: words('Who ', 'comes ', 'back.') });

const streaming = (read: (stream: Client, sdk: Client) => Promise<unknown>): Probe => ({
  replies: [pieces],
  comparable: withoutUsageRequest,
  run: async (client, sdk) => read(await client.chat.completions.create(streamed), sdk),
});

const refused = (status: number, run: Probe['run'] = (client) => ask(client, { maxRetries: 0 })): Probe => ({
  replies: [
    {
      status,
      headers: { 'retry-after-ms': '1', 'x-request-id': 'req_1' },
      body: '{"error":{"message":"no","type":"t","code":"c","param":"p"}}',
    },
  ],
  run,
});

const silent = (run: Probe['run']): Probe => ({ run });

async function caught(run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    return error;
  }
}

/** What an app can tell of an error. */
const told = (error: unknown, sdk: Client) => {
  const { name, message, status, code, param, type, requestID, request_id: old } = error as Record<string, unknown>; // An error of the SDK.
  const is = ['OpenAIError', 'APIError', 'RateLimitError', 'APIUserAbortError', 'APIConnectionTimeoutError'].filter(
    (kind) => sdk[kind] && error instanceof sdk[kind],
  );
  return { name, message, status, code, param, type, requestID: requestID ?? old, is };
};

/** Clients and their classes. */
const clients: Readonly<Record<string, Probe>> = {
  'instanceof the class': silent(async (client, sdk) => [
    client instanceof sdk.OpenAI,
    client instanceof sdk.AzureOpenAI,
  ]),
  'instanceof the default export': silent(async (client, sdk) => client instanceof (sdk.default ?? sdk.OpenAI)),
  'name of the class': silent(async (client, sdk) => [client.constructor.name, sdk.OpenAI.name, sdk.AzureOpenAI.name]),
  'static error classes': silent(async (_, sdk) => [
    sdk.OpenAI.APIError === sdk.APIError,
    sdk.OpenAI.RateLimitError.name,
  ]),
  'static members': silent(async (_, sdk) => Object.getOwnPropertyNames(sdk.OpenAI).sort()),
  'static of statics': silent(async (_, sdk) => [
    sdk.OpenAI.DEFAULT_TIMEOUT,
    typeof sdk.OpenAI.toFile,
    sdk.OpenAI.OpenAI === sdk.OpenAI,
  ]),
  'JSON of a client': silent(async (client) =>
    Object.keys(
      JSON.parse(JSON.stringify(client, (key, value) => (key === '_client' || key === 'client' ? undefined : value))),
    ).sort(),
  ),
  'keys of a client': silent(async (client) => Object.keys(client)),
  'keys of its resources': silent(async (client) => [
    Object.keys(client.chat),
    Object.keys(client.chat.completions),
    Object.keys(client.responses),
    Object.keys(client.audio),
  ]),
  'for in over a resource': silent(async (client) => {
    const keys: string[] = [];
    for (const key in client.chat.completions) keys.push(key);
    return keys;
  }),
  inspected: silent(async (client) => inspect(client.chat.completions, { depth: 0 })),
  'name and length of a method': silent(async (client) => [
    client.chat.completions.create.name,
    client.chat.completions.create.length,
  ]),
  'a key is missing': silent(async (_, sdk) =>
    caught(() => new sdk.OpenAI({ apiKey: undefined })).then((error) => told(error, sdk)),
  ),
  'a browser is refused or not': silent(
    async (_, sdk) => new sdk.OpenAI({ apiKey: 'k', dangerouslyAllowBrowser: true }).baseURL,
  ),
  'options of the class': silent(async (_, sdk) => {
    const client = new sdk.OpenAI({ apiKey: 'k', organization: 'org', project: 'proj', timeout: 5, maxRetries: 7 });
    return [client.organization, client.project, client.timeout, client.maxRetries];
  }),
  'two credentials of Azure': silent(async (_, sdk) =>
    caught(
      () =>
        new sdk.AzureOpenAI({
          apiKey: 'k',
          azureADTokenProvider: async () => 't',
          apiVersion: 'v',
          endpoint: 'https://a.b',
        }),
    ).then((error) => told(error, sdk)),
  ),
  'Azure without a version': silent(async (_, sdk) =>
    caught(() => new sdk.AzureOpenAI({ apiKey: 'k', endpoint: 'https://a.b' })).then((error) => told(error, sdk)),
  ),
  'a subclass': answered(async (client, sdk) => {
    class Ours extends (sdk.OpenAI as new (options: object) => object) {
      hello() {
        return 'hello';
      }
    }
    const ours = new Ours({ apiKey: 'key', baseURL: client.baseURL }) as Client;
    return [ours.hello(), ours instanceof sdk.OpenAI, ours.constructor.name, (await ask(ours)).choices.length];
  }),
  'headers of the client': answered(async (client, sdk) => {
    const ours = new sdk.OpenAI({
      apiKey: 'key',
      baseURL: client.baseURL,
      defaultHeaders: { 'x-app': 'a' },
      defaultQuery: { v: '1' },
    });
    return (await ask(ours)).id;
  }),
  'a fetch of the app': answered(async (client, sdk) => {
    const asked: unknown[] = [];
    const fetch = (url: string, init: RequestInit) => {
      asked.push(init.method, new Headers(init.headers).get('authorization'));
      return globalThis.fetch(url, { method: init.method ?? 'GET', body: init.body ?? null });
    };
    const ours = new sdk.OpenAI({ apiKey: 'key', baseURL: client.baseURL, fetch });
    return [(await ask(ours)).id, asked];
  }),
  'another server after a while': answered(async (client) => {
    const { baseURL } = client;
    client.baseURL = 'http://nowhere.invalid';
    client.baseURL = baseURL;
    return (await ask(client)).id;
  }),
  'a method in a variable': answered(async (client) => {
    const create = client.chat.completions.create.bind(client.chat.completions);
    return (await create(question)).id;
  }),
  'a method without its object': silent(async (client) => {
    const { create } = client.chat.completions;
    const error = await caught(() => create(question));
    return error instanceof Error ? error.constructor.name : 'no error';
  }),
  'a method replaced by the app': silent(async (client) => {
    client.chat.completions.create = async () => 'mine';
    return ask(client);
  }),
};

/** What a call gives before anybody waits for it. */
const promises: Readonly<Record<string, Probe>> = {
  'raw response': answered(async (client) => (await ask(client).asResponse()).status),
  'body of a raw response': answered(async (client) => (await ask(client).asResponse()).json()),
  'raw response of a stream': {
    replies: [pieces],
    comparable: withoutUsageRequest,
    run: async (client) => (await client.chat.completions.create(streamed).asResponse()).text(),
  },
  'data with its response': answered(async (client) => {
    const { data, response, request_id: id } = await ask(client).withResponse();
    return [data, response.status, id];
  }),
  'raw and parsed of one promise': answered(async (client) => {
    const promise = ask(client);
    return [(await promise.asResponse()).status, (await promise).id];
  }),
  'awaited twice': answered(async (client) => {
    const promise = ask(client);
    return [await promise, await promise].map(({ id }) => id);
  }),
  'request id of an answer': answered(async (client) => {
    const given = await ask(client);
    return [given._request_id, Object.keys(given)];
  }),
  'kind of the promise': answered(async (client, sdk) => {
    const promise = ask(client);
    const kind = [
      promise instanceof Promise,
      promise.constructor.name,
      sdk.APIPromise ? promise instanceof sdk.APIPromise : null,
    ];
    await promise;
    return kind;
  }),
  'keys of the promise': answered(async (client) => {
    const promise = ask(client);
    const keys = Object.keys(promise);
    await promise;
    return keys;
  }),
  'then, catch and finally': answered((client) =>
    ask(client)
      .then(({ id }: { id: string }) => id)
      .catch(() => 'caught')
      .finally(() => undefined),
  ),
  'all at once': answered(async (client) => (await Promise.all([ask(client), ask(client)])).length),
  'ten at once': answered(async (client) => {
    const given = await Promise.all(Array.from({ length: 10 }, () => ask(client)));
    return given.map(({ id }) => id);
  }),
  'nobody waits': answered(async (client) => {
    ask(client).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 30));
    return 'left';
  }),
};

/** Options of one request. */
const options: Readonly<Record<string, Probe>> = {
  'headers of a request': answered(async (client) => (await ask(client, { headers: { 'x-app': 'a' } })).id),
  'query of a request': answered(async (client) => (await ask(client, { query: { v: '2' } })).id),
  'path of a request': answered(async (client) => (await ask(client, { path: '/other' })).id),
  'key for doing it once': answered(async (client) => (await ask(client, { idempotencyKey: 'once' })).id),
  'clone of a client': {
    replies: [answer],
    run: async (client, sdk) => {
      const clone = client.withOptions({ maxRetries: 9 });
      return [clone.maxRetries, clone instanceof sdk.OpenAI, clone === client, (await ask(clone)).id];
    },
  },
  'generic post': answered((client) => client.post('/chat/completions', { body: question })),
  'aborted before it starts': answered((client) => ask(client, { signal: AbortSignal.abort() })),
  'aborted after the answer': answered(async (client) => {
    const controller = new AbortController();
    const given = await ask(client, { signal: controller.signal });
    controller.abort();
    return given.id;
  }),
  'no parameters': silent((client) => client.chat.completions.create()),
  'parameters that JSON cannot hold': silent((client) => client.chat.completions.create({ ...question, seed: 1n })),
  'parameters in a circle': silent(async (client) => {
    const circle: Record<string, unknown> = { ...question };
    circle.metadata = circle;
    const error = await caught(() => client.chat.completions.create(circle));
    return error instanceof Error ? error.constructor.name : 'no error';
  }),
  'frozen parameters': answered((client) => client.chat.completions.create(Object.freeze({ ...question }))),
  'parameters unchanged by the call': {
    replies: [pieces],
    comparable: withoutUsageRequest,
    run: async (client) => {
      const params = { ...streamed };
      await readAll(await client.chat.completions.create(params));
      return params;
    },
  },
};

const errors: Readonly<Record<string, Probe>> = {
  ...Object.fromEntries(
    [400, 401, 403, 404, 409, 422, 429, 500].map((status) => [`status ${status}`, refused(status)]),
  ),
  'what an error tells': refused(429, async (client, sdk) =>
    told(await caught(() => ask(client, { maxRetries: 0 })), sdk),
  ),
  'headers of an error': refused(400, async (client) => {
    const { headers } = (await caught(() => ask(client))) as Client;
    return headers instanceof Headers ? headers.get('x-request-id') : headers['x-request-id'];
  }),
  'retries until it works': {
    replies: [{ status: 500, headers: { 'retry-after-ms': '1' }, body: '{}' }, answer],
    run: async (client) => (await ask(client)).id,
  },
  'an answer that is no JSON': { replies: [{ body: '<html>' }], run: (client) => ask(client) },
  'an answer of another kind': {
    replies: [{ headers: { 'content-type': 'text/plain' }, body: 'hello' }],
    run: (client) => ask(client),
  },
  'an empty answer': { replies: [{ body: '{}' }], run: (client) => ask(client) },
  'an answer of null': { replies: [{ body: 'null' }], run: (client) => ask(client) },
  'nobody listens': silent(async (_, sdk) => {
    const client = new sdk.OpenAI({ apiKey: 'k', baseURL: 'http://127.0.0.1:1', maxRetries: 0 });
    return told(await caught(() => ask(client)), sdk);
  }),
};

const streams: Readonly<Record<string, Probe>> = {
  'kind of a stream': streaming(async (stream) => [
    stream.constructor.name,
    Object.keys(stream),
    stream.controller instanceof AbortController,
  ]),
  'branches of a stream': streaming(async (stream) => {
    const [left, right] = stream.tee();
    return [await readAll(left), await readAll(right)];
  }),
  'a stream as a web stream': streaming((stream) => new Response(stream.toReadableStream()).text()),
  'a stream read twice': streaming(async (stream) => {
    await readAll(stream);
    const error = await caught(() => readAll(stream));
    return error instanceof Error ? error.message : error;
  }),
  'a stream read by hand': streaming(async (stream) => {
    const iterator = stream[Symbol.asyncIterator]();
    return [await iterator.next(), await iterator.return(), await iterator.next()];
  }),
  'an error thrown into a stream': streaming(async (stream) => {
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    const error = await caught(() => iterator.throw(new Error('enough')));
    return error instanceof Error ? error.message : error;
  }),
  'a stream left at once': streaming(async (stream) => {
    for await (const _ of stream) break;
    return stream.controller.signal.aborted;
  }),
  'a stream aborted before it is read': streaming(async (stream) => {
    stream.controller.abort();
    return readAll(stream);
  }),
  'a stream with its response': {
    replies: [pieces],
    comparable: withoutUsageRequest,
    run: async (client) => {
      const { data, response } = await client.chat.completions.create(streamed).withResponse();
      return [response.status, await readAll(data)];
    },
  },
  'ten streams at once': {
    replies: [pieces],
    comparable: withoutUsageRequest,
    run: async (client) => {
      const given = await Promise.all(Array.from({ length: 10 }, () => client.chat.completions.create(streamed)));
      return (await Promise.all(given.map(readAll))).map((chunks) => chunks.length);
    },
  },
};

/** Parts that no model answers. */
const resources: Readonly<Record<string, Probe>> = {
  'models, page by page': {
    replies: [{ body: '{"object":"list","data":[{"id":"gpt-4o"},{"id":"o3"}]}' }],
    run: async (client) => readAll(client.models.list()),
  },
  'files, page by page': {
    replies: [list('file_1', 'file_2'), list('file_3', 'file_4')],
    run: async (client) => readAll(client.files.list({ limit: 2 })),
  },
  'files, by pages': {
    replies: [list('file_1', 'file_2'), list('file_3', 'file_4')],
    run: async (client) => {
      const page = await client.files.list();
      return [page.hasNextPage(), page.getPaginatedItems().length, (await page.getNextPage()).data.length];
    },
  },
  'a model': { replies: [{ body: '{"id":"gpt-4o"}' }], run: (client) => client.models.retrieve('gpt-4o') },
  'a batch': {
    replies: [{ body: '{"id":"batch_1"}' }],
    run: (client) => client.batches.create({ input_file_id: 'f', endpoint: '/v1/responses', completion_window: '24h' }),
  },
  'a deleted response': { replies: [{ status: 200, body: '' }], run: (client) => client.responses.delete('resp_1') },
  'a vector store': {
    replies: [{ body: '{"id":"vs_1"}' }],
    run: (client) => client.vectorStores.create({ name: 'n' }),
  },
  'bytes of a file': {
    replies: [{ headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array([7]) }],
    run: async (client) => [...new Uint8Array(await (await client.files.content('f')).arrayBuffer())],
  },
};

export const probes: Readonly<Record<string, Probe>> = {
  ...clients,
  ...promises,
  ...options,
  ...errors,
  ...streams,
  ...resources,
};
