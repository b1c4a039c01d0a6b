import { inspect } from 'node:util';
import type { Contract } from '../../contract.ts';
import { ndjson } from '../../ndjson-reply.ts';
import { drain } from '../../sse-reply.ts';
import { hello } from './cases.ts';
import { answer, model, pieces, refused } from './replies.ts';

type Probe = Contract['probes'][string];
type Run = Probe['run'];

const replies = [answer({ content: 'Who comes back.' })];
const stream = ndjson(pieces([{ content: 'Who ' }, { content: 'comes — ' }, { content: 'back.' }]));
const text = Array.isArray(stream.body) ? stream.body.join('') : '';
const asked = (run: Run): Probe => ({ replies, run });
const streaming = (run: Run): Probe => ({ replies: [stream], run });
const given = (body: string, run: Run): Probe => ({ replies: [{ body }], run });
const refusing = (status: number, run: Run): Probe => ({ replies: [refused(status, 'no')], run });
const open = (client: Parameters<Run>[0]) => client.chat({ ...hello(), stream: true });
const cut = (bytes: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size));

const calls: Contract['probes'] = {
  'kind of a call': asked(async (client) => {
    const call = client.chat(hello());
    await call;
    return [call instanceof Promise, call.constructor === Promise, Object.keys(call)];
  }),
  'its then': asked((client) => client.chat(hello()).then((data: { done: boolean }) => data.done)),
  'its catch': refusing(400, (client) => client.chat(hello()).catch(String)),
  'its finally': asked((client) => client.chat(hello()).finally(() => 'ignored')),
  'ten calls at once': asked((client) => Promise.all(Array.from({ length: 10 }, () => client.chat(hello())))),
  'all settled': refusing(500, async (client) =>
    (await Promise.allSettled([client.chat(hello()), client.chat(hello())])).map(({ status }) => status),
  ),
  race: asked((client) => Promise.race([client.chat(hello())])),
  'what the SDK writes into parameters': asked(async (client) => {
    const params = { model, messages: [{ role: 'user', content: 'A', images: [new Uint8Array([1, 2])] }] };
    await client.chat(params);
    return params;
  }),
  'frozen parameters': asked((client) => client.chat(Object.freeze(hello()))),
  'no parameters': asked((client) => client.chat()),
  'null for parameters': asked((client) => client.chat(null)),
  'a string for parameters': asked((client) => client.chat('hello')),
  'no messages': asked((client) => client.chat({ model })),
  'a message that is null': asked((client) => client.chat({ model, messages: [null] })),
  'parameters that are circular': asked((client) => {
    const params: Record<string, unknown> = hello();
    params.self = params;
    return client.chat(params);
  }),
  'a BigInt': asked((client) => client.chat({ ...hello(), keep_alive: 1n })),
  'parameters the SDK does not know': asked((client) => client.chat({ ...hello(), unheard_of: [1] })),
  'a method without its object': asked((client) => {
    const { chat } = client;
    return chat(hello());
  }),
  'a method bound to its object': asked((client) => client.chat.bind(client)(hello())),
  'name and length of methods': asked(async (client) =>
    ['chat', 'generate', 'embed', 'embeddings'].map((name) => [client[name].name, client[name].length]),
  ),
  'a method that the app replaces': asked((client) => {
    client.chat = async () => 'mine';
    return client.chat(hello());
  }),
  'an answer that is no JSON': given('hello', (client) => client.chat(hello())),
  'an empty answer': given('{}', (client) => client.chat(hello())),
  'an answer that is null': given('null', (client) => client.chat(hello())),
  'no vectors': given('{"embeddings":[]}', (client) => client.embed({ model, input: '' })),
};

const errors: Contract['probes'] = {
  ...Object.fromEntries(
    [400, 401, 404, 429, 500, 503].map((status) => [
      `error ${status}`,
      refusing(status, (client) => client.chat(hello())),
    ]),
  ),
  'fields of an error': refusing(404, async (client) => {
    const error = await client.chat(hello()).catch((one: unknown) => one);
    return [error.name, error.message, error.error, error.status_code, Object.keys(error), error instanceof Error];
  }),
  'an error instead of a stream': refusing(404, open),
  'an error that is no JSON': {
    replies: [{ status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' }],
    run: async (client) => {
      const { log } = console;
      console.log = () => undefined;
      try {
        return await client.chat(hello());
      } finally {
        console.log = log;
      }
    },
  },
  'no server': asked((_, sdk) => new sdk.Ollama({ host: 'http://127.0.0.1:1' }).chat(hello())),
  'a fetch that fails': asked((_, sdk) => {
    const fetch = () => Promise.reject(new TypeError('no way'));
    return new sdk.Ollama({ host: 'http://127.0.0.1:1', fetch }).chat(hello());
  }),
};

const clients: Contract['probes'] = {
  'headers and fetch of a client': asked(async (client, sdk) => {
    const seen: unknown[] = [];
    const fetchAndTell = (url: string, init: RequestInit) => {
      seen.push(new Headers(init.headers).get('x-mine'));
      return fetch(url, init);
    };
    const { host } = client.config;
    await new sdk.Ollama({ host, headers: { 'x-mine': 'yes' }, fetch: fetchAndTell }).chat(hello());
    return seen;
  }),
  'keys of a client': asked(async (client) => Object.keys(client)),
  'a client as JSON': asked(async (client) => JSON.stringify(client).replace(/\d+/g, 'N')),
  'a client inspected': asked(async (client) => inspect(client, { depth: 0 })),
  'enumerable names': asked(async (client) => {
    const names = [];
    for (const name in client) names.push(name);
    return names;
  }),
  'class of a client': asked(async (client, sdk) => [
    client instanceof sdk.Ollama,
    client.constructor.name,
    sdk.Ollama.name,
  ]),
  'the ready-made client': asked(async (_, sdk) => [
    sdk.default.constructor.name,
    Object.keys(sdk.default),
    sdk.default instanceof sdk.Ollama,
    typeof sdk.default.chat,
  ]),
  'a subclass': asked(async (client, sdk) => {
    class Mine extends sdk.Ollama {}
    const mine = Reflect.construct(Mine, [client.config]);
    return [await Reflect.get(mine, 'chat').call(mine, hello()), mine instanceof Mine, client instanceof Mine];
  }),
  'models listed': given('{"models":[]}', (client) => client.list()),
  'running models listed': given('{"models":[]}', (client) => client.ps()),
  'a model shown': given('{"license":"free"}', (client) => client.show({ model })),
  'a model copied': given('{}', (client) => client.copy({ source: 'a', destination: 'b' })),
  'a model deleted': given('{}', (client) => client.delete({ model })),
  'a model pulled': {
    replies: [ndjson([{ status: 'pulling' }, { status: 'success' }])],
    run: async (client) => drain(await client.pull({ model, stream: true })),
  },
  'a model created': given('{"status":"success"}', (client) => client.create({ model: 'mine', from: model })),
  'a picture encoded': asked((client) => client.encodeImage(new Uint8Array([1, 2]))),
  'an abort with nothing to abort': asked(async (client) => client.abort()),
};

const streams: Contract['probes'] = {
  'a stream in small pieces': {
    replies: [{ ...stream, body: cut(new TextEncoder().encode(text), 50) }],
    run: async (client) => drain(await open(client)),
  },
  'a stream without a last line end': {
    replies: [{ ...stream, body: text.trimEnd() }],
    run: async (client) => drain(await open(client)),
  },
  'a stream that ends too early': {
    replies: [ndjson(pieces([{ content: 'Who' }]).slice(0, 1))],
    run: async (client) => drain(await open(client)),
  },
  'an empty stream': { replies: [{ ...stream, body: '' }], run: async (client) => drain(await open(client)) },
  'kind of a stream': streaming(async (client) => {
    const opened = await open(client);
    const kind = [opened.constructor.name, Object.keys(opened), opened.abortController instanceof AbortController];
    await drain(opened);
    return [kind, client.ongoingStreamedRequests.length];
  }),
  'a stream read twice': streaming(async (client) => {
    const opened = await open(client);
    return [await drain(opened), await drain(opened).catch(String)];
  }),
  'a stream left and read again': streaming(async (client) => {
    const opened = await open(client);
    return [await drain(opened, 1), await drain(opened).catch(String)];
  }),
  'an iterator by hand': streaming(async (client) => {
    const iterator = (await open(client))[Symbol.asyncIterator]();
    return [await iterator.next(), await iterator.return(), await iterator.next()];
  }),
  'an iterator that is thrown into': streaming(async (client) => {
    const iterator = (await open(client))[Symbol.asyncIterator]();
    return [await iterator.next(), await iterator.throw(new Error('mine')).catch(String), await iterator.next()];
  }),
  'two pieces asked for at once': streaming(async (client) => {
    const iterator = (await open(client))[Symbol.asyncIterator]();
    return Promise.all([iterator.next(), iterator.next()]);
  }),
  'a consumer that throws': streaming(async (client) => {
    for await (const piece of await open(client)) throw new Error(`at ${piece.model}`);
  }),
  'streams that are open': streaming(async (client) => {
    const opened = [await open(client), await open(client)];
    const count = client.ongoingStreamedRequests.length;
    const isSame = client.ongoingStreamedRequests[0] === opened[0];
    client.abort();
    return [count, isSame, client.ongoingStreamedRequests.length];
  }),
  'ten streams at once': streaming((client) =>
    Promise.all(Array.from({ length: 10 }, async () => drain(await open(client)))),
  ),
};

export const probes: Contract['probes'] = { ...calls, ...errors, ...clients, ...streams };
