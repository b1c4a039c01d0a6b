import { inspect } from 'node:util';
import { chatMethodProbes } from '../../chat-method-probes.ts';
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

const shared = chatMethodProbes({
  hello,
  answer: answer({ content: 'Who comes back.' }),
  stream,
  refused,
  statuses: [400, 401, 404, 429, 500, 503],
  open,
});

const calls: Contract['probes'] = {
  'kind of a call': asked(async (client) => {
    const call = client.chat(hello());
    await call;
    return [call instanceof Promise, call.constructor === Promise, Object.keys(call)];
  }),
  race: asked((client) => Promise.race([client.chat(hello())])),
  'what the SDK writes into parameters': asked(async (client) => {
    const params = { model, messages: [{ role: 'user', content: 'A', images: [new Uint8Array([1, 2])] }] };
    await client.chat(params);
    return params;
  }),
  'a message that is null': asked((client) => client.chat({ model, messages: [null] })),
  'parameters that are circular': asked((client) => {
    const params: Record<string, unknown> = hello();
    params.self = params;
    return client.chat(params);
  }),
  'a method bound to its object': asked((client) => client.chat.bind(client)(hello())),
  'name and length of methods': asked(async (client) =>
    ['chat', 'generate', 'embed', 'embeddings'].map((name) => [client[name].name, client[name].length]),
  ),
  'no vectors': given('{"embeddings":[]}', (client) => client.embed({ model, input: '' })),
};

const errors: Contract['probes'] = {
  'fields of an error': refusing(404, async (client) => {
    const error = await client.chat(hello()).catch((one: unknown) => one);
    return [error.name, error.message, error.error, error.status_code, Object.keys(error), error instanceof Error];
  }),
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
  'a client as JSON': asked(async (client) => JSON.stringify(client).replace(/\d+/g, 'N')),
  'a client inspected': asked(async (client) => inspect(client, { depth: 0 })),
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
  'kind of a stream': streaming(async (client) => {
    const opened = await open(client);
    const kind = [opened.constructor.name, Object.keys(opened), opened.abortController instanceof AbortController];
    await drain(opened);
    return [kind, client.ongoingStreamedRequests.length];
  }),
  'streams that are open': streaming(async (client) => {
    const opened = [await open(client), await open(client)];
    const count = client.ongoingStreamedRequests.length;
    const isSame = client.ongoingStreamedRequests[0] === opened[0];
    client.abort();
    return [count, isSame, client.ongoingStreamedRequests.length];
  }),
};

export const probes: Contract['probes'] = { ...shared, ...calls, ...errors, ...clients, ...streams };
