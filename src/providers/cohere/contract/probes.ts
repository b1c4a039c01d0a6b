import { inspect } from 'node:util';
import { chatMethodProbes } from '../../chat-method-probes.ts';
import type { Contract } from '../../contract.ts';
import { drain } from '../../sse-reply.ts';
import { hello } from './cases.ts';
import { embedded, events, refused, says, sse, told, v1Answer } from './replies.ts';
import { ask, v1Client } from './v1-cases.ts';

type Probe = Contract['probes'][string];
type Run = Probe['run'];

const replies = [says('Who comes back.')];
const stream = sse(told(events.part(0, 'text', ['Who ', 'comes — ', 'back.'])));
const text = Array.isArray(stream.body) ? stream.body.join('') : '';
const once = { maxRetries: 0 };
const asked = (run: Run): Probe => ({ replies, run });
const streaming = (run: Run): Probe => ({ replies: [stream], run });
const first = (run: Run): Probe => ({ replies: [v1Answer()], run, client: v1Client });
const given = (body: string, run: Run): Probe => ({ replies: [{ body }], run });
const refusing = (status: number, run: Run): Probe => ({ replies: [refused(status, 'no')], run });
const open = (client: Parameters<Run>[0]) => client.chatStream(hello);

const shared = chatMethodProbes({
  hello: () => ({ ...hello }),
  answer: says('Who comes back.'),
  stream,
  refused,
  statuses: [400, 401, 403, 404, 422, 429, 498, 500, 503],
  open,
  once,
});

const calls: Contract['probes'] = {
  'kind of a call': asked(async (client) => {
    const call = client.chat(hello);
    await call;
    return [call instanceof Promise, call.constructor.name, Object.keys(call)];
  }),
  'raw response': asked(async (client) => {
    const { data, rawResponse } = await client.chat(hello).withRawResponse();
    return [data, rawResponse.status, Object.keys(rawResponse), rawResponse.headers.get('content-type')];
  }),
  'raw response and data': asked(async (client) => {
    const call = client.chat(hello);
    return (await call) === (await call.withRawResponse()).data;
  }),
  'one call awaited twice': asked(async (client) => {
    const call = client.chat(hello);
    const data = await call;
    return data === (await call);
  }),
  'query of a request': asked((client) => client.chat(hello, { queryParams: { trace: 'yes' } })),
  'parameters stay as they are': asked(async (client) => {
    const params = structuredClone(hello);
    await client.chat(params);
    return params;
  }),
  'a message of no known role': asked((client) => client.chat({ ...hello, messages: [{ role: 'nobody' }] })),
  'name and length of methods': asked(async (client) =>
    ['chat', 'chatStream', 'embed', 'rerank'].map((name) => [client[name].name, client[name].length]),
  ),
  'generate, which this client cannot': asked(async (client) => client.generate({ prompt: 'Who' })),
  'no vectors': { replies: [embedded({})], run: (client) => client.embed({ model: 'm', inputType: 'image' }) },
};

const errors: Contract['probes'] = {
  'classes of an error': refusing(404, async (client, sdk) => {
    const error = await client.chat(hello).catch((one: unknown) => one);
    const isKnown = [error instanceof sdk.CohereError, error instanceof sdk.Cohere.NotFoundError];
    return [...isKnown, error.statusCode, error.body, error.rawResponse.status];
  }),
  'an abort before': asked((client) => client.chat(hello, { ...once, abortSignal: AbortSignal.abort() })),
  'no server': asked((_, sdk) =>
    new sdk.CohereClientV2({ token: 'key', environment: 'http://127.0.0.1:1' }).chat(hello, once),
  ),
  'a fetcher of the app': asked((_, sdk) => {
    const fetcher = async () => ({ ok: true, body: { id: 'mine' }, rawResponse: { status: 200 } });
    return new sdk.CohereClientV2({ token: 'key', fetcher }).chat(hello);
  }),
  'a fetcher that fails': asked((_, sdk) => {
    const fetcher = async () => ({ ok: false, error: { reason: 'timeout' } });
    return new sdk.CohereClientV2({ token: 'key', fetcher }).chat(hello);
  }),
};

const clients: Contract['probes'] = {
  'headers of a request': asked(async (client, sdk) => {
    const seen: unknown[] = [];
    const fetcher = async ({ headers, url }: { headers: object; url: string }) => {
      seen.push(Reflect.get(headers, 'x-mine'), new URL(url).pathname);
      return { ok: true, body: {}, rawResponse: {} };
    };
    await new sdk.CohereClientV2({ token: 'key', fetcher }).chat(hello, { headers: { 'x-mine': 'yes' } });
    return [seen, typeof client];
  }),
  'class of a client': asked(async (client, sdk) => [
    client instanceof sdk.CohereClientV2,
    client.constructor.name,
    sdk.CohereClientV2.name,
  ]),
  'a client inspected': asked(async (client) => inspect(client, { depth: 0 }).replace(/\d+/g, 'N')),
  'exports of the SDK': asked(async (_, sdk) => Object.keys(sdk.Cohere).length),
  'a subclass': asked(async (client, sdk) => {
    class Mine extends sdk.CohereClientV2 {}
    const mine = Reflect.construct(Mine, [{ token: 'key', fetcher: async () => ({ ok: true, body: {} }) }]);
    return [await Reflect.get(mine, 'chat')(hello), mine instanceof Mine, client instanceof Mine];
  }),
  'models listed': given('{"models":[]}', (client) => client.models.list()),
  'datasets listed': given('{"datasets":[]}', (client) => client.datasets.list()),
  tokenize: {
    ...given('{"tokens":[1],"token_strings":["A"]}', (client) => client.tokenize({ text: 'A', model: 'm' })),
    client: v1Client,
  },
  'keys of the first client': first(async (client) => Object.keys(client)),
  'what the first client makes late': first(async (client) => {
    const before = Object.keys(client);
    const made = client.v2;
    return [before, made === client.v2, Object.keys(client), client.v2.constructor.name];
  }),
  'the first client as JSON': first(async (client) => JSON.stringify(client).replace(/\d+/g, 'N')),
  'the first client inspected': first(async (client) => inspect(client, { depth: 0 })),
  'class of the first client': first(async (client, sdk) => [
    client instanceof sdk.CohereClient,
    client.constructor.name,
  ]),
  'raw response of the first client': first(async (client) => {
    const { data, rawResponse } = await client.chat(ask).withRawResponse();
    return [data, rawResponse.status];
  }),
  'ten calls of the first client': first((client) => Promise.all(Array.from({ length: 10 }, () => client.chat(ask)))),
  'embed without parameters': first((client) => client.embed()),
};

const streams: Contract['probes'] = {
  'a stream in one piece': {
    replies: [{ ...stream, body: text }],
    run: async (client) => drain(await open(client)),
  },
  'a stream without an end': {
    replies: [{ ...stream, body: text.replace('data: [DONE]\n\n', '') }],
    run: async (client) => drain(await open(client)),
  },
  'a stream that is no JSON': {
    replies: [{ ...stream, body: 'data: {"id":\n\n' }],
    run: async (client) => drain(await open(client)),
  },
  'kind of a stream': streaming(async (client) => {
    const opened = await open(client);
    const kind = [opened.constructor.name, Object.keys(opened), opened.controller instanceof AbortController];
    await drain(opened);
    return kind;
  }),
  'a stream with its response': streaming(async (client) => {
    const { data, rawResponse } = await open(client).withRawResponse();
    return [rawResponse.status, await drain(data)];
  }),
};

export const probes: Contract['probes'] = { ...shared, ...calls, ...errors, ...clients, ...streams };
