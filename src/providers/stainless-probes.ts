import type { Contract, Reply } from './contract.ts';
import { sse } from './sse-reply.ts';
import { clientProbes } from './stainless-probes-client.ts';
import { streamProbes } from './stainless-probes-stream.ts';

/** What of an SDK that Stainless generated differs from the others. */
export interface StainlessApi {
  /** Name of the client class. */
  readonly className: string;
  /** Name of the class that all of the SDK's errors are of. */
  readonly errorName: string;
  readonly params: object;
  readonly answer: Reply;
  readonly streamed: Reply;
  readonly refused: (status: number, message: string, code: string) => Reply;
}

type Probes = Contract['probes'];

/** Programs on the client, the call and the stream that SDKs of one generator have in common. */
export function stainlessProbes(api: StainlessApi): Probes {
  return { ...callProbes(api), ...errorProbes(api), ...clientProbes(api), ...streamProbes(api) };
}

// biome-ignore lint/suspicious/noExplicitAny: a client of any of these SDKs; each probe states what it uses of it.
export type Any = any;

const settled = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : String(outcome.reason)));

/** What a call that throws at once throws. */
function thrownBy(run: () => unknown): unknown {
  try {
    return ['gave', typeof run()];
  } catch (error) {
    return ['threw', String(error)];
  }
}

function callProbes({ params, answer }: StainlessApi): Probes {
  const create = (client: Any, ...rest: unknown[]) => client.chat.completions.create(params, ...rest);
  const replies = [answer];
  return {
    'raw response': { replies, run: async (client) => (await create(client).asResponse()).status },
    'body of a raw response': { replies, run: async (client) => (await create(client).asResponse()).json() },
    'data with response': {
      replies,
      run: async (client) => {
        const { data, response } = await create(client).withResponse();
        return [data, response.status, response.headers.get('content-type')];
      },
    },
    'raw response and data of one call': {
      replies,
      run: async (client) => {
        const call = create(client);
        return settled(await Promise.allSettled([call.asResponse().then((one: Response) => one.status), call]));
      },
    },
    'kind of a call': {
      replies,
      run: async (client) => {
        const call = create(client);
        await call;
        return [
          call instanceof Promise,
          call.constructor.name,
          Object.prototype.toString.call(call),
          Object.keys(call),
        ];
      },
    },
    'one call awaited twice': {
      replies,
      run: async (client) => {
        const call = create(client);
        const first = await call;
        return first === (await call);
      },
    },
    'its then': { replies, run: async (client) => create(client).then((data: Any) => data.choices.length) },
    'then with two functions': { replies, run: async (client) => create(client).then(null, String) },
    'its catch': { replies, run: async (client) => create(client).catch(() => 'caught') },
    'its finally': {
      replies,
      run: async (client) => {
        let ended = 0;
        await create(client).finally(() => ended++);
        return ended;
      },
    },
    race: { replies, run: async (client) => (await Promise.race([create(client)])).object },
    'ten calls at once': {
      replies,
      run: async (client) => Promise.all(Array.from({ length: 10 }, () => create(client))),
    },
    'ten calls one after the other': {
      replies,
      run: async (client) => {
        const seen = [];
        for (let at = 0; at < 10; at++) seen.push((await create(client)).id);
        return seen;
      },
    },
    'query of a request': { replies, run: async (client) => create(client, { query: { trace: 'yes' } }) },
    'body of a request': { replies, run: async (client) => create(client, { body: { instead: true } }) },
    'an option of the app': { replies, run: async (client) => create(client, { idempotencyKey: 'k1' }) },
    'options that are undefined': { replies, run: async (client) => create(client, undefined) },
    'parameters that are frozen': {
      replies,
      run: async (client) => client.chat.completions.create(Object.freeze({ ...params })),
    },
    'parameters stay as they are': {
      replies,
      run: async (client) => {
        const given = structuredClone(params);
        await client.chat.completions.create(given);
        return given;
      },
    },
    'parameters the SDK does not know': {
      replies,
      run: async (client) => client.chat.completions.create({ ...params, unheard_of: { deep: [1] } }),
    },
    'no parameters': { run: async (client) => thrownBy(() => client.chat.completions.create()) },
    'null for parameters': { run: async (client) => thrownBy(() => client.chat.completions.create(null)) },
    'a string for parameters': {
      replies,
      run: async (client) => client.chat.completions.create('hello'),
    },
    'parameters that are circular': {
      run: async (client) => {
        const given: Record<string, unknown> = { ...params };
        given.self = given;
        return client.chat.completions.create(given);
      },
    },
    'parameters with a BigInt': { run: async (client) => client.chat.completions.create({ ...params, seed: 1n }) },
    'a getter that throws': {
      run: async (client) => {
        const given = { ...params };
        Object.defineProperty(given, 'messages', {
          enumerable: true,
          get: () => {
            throw new Error('no messages');
          },
        });
        return client.chat.completions.create(given);
      },
    },
    'a method without its object': {
      run: async (client) => {
        const { create: loose } = client.chat.completions;
        return thrownBy(() => loose(params));
      },
    },
    'a method bound to its object': {
      replies,
      run: async (client) => client.chat.completions.create.bind(client.chat.completions)(params),
    },
    'name and length of a method': {
      run: async (client) => [client.chat.completions.create.name, client.chat.completions.create.length],
    },
    'an answer that is no JSON': {
      replies: [{ headers: { 'content-type': 'text/plain' }, body: 'hello' }],
      run: async (client) => create(client),
    },
    'an answer that says JSON and is none': { replies: [{ body: '{"id":' }], run: async (client) => create(client) },
    'an empty answer': { replies: [{ body: '{}' }], run: async (client) => create(client) },
    'an answer that is null': { replies: [{ body: 'null' }], run: async (client) => create(client) },
    'a method that the app replaces': {
      replies,
      run: async (client) => {
        client.chat.completions.create = async () => 'mine';
        return create(client);
      },
    },
  };
}

function errorProbes({ params, refused, className, errorName }: StainlessApi): Probes {
  const create = (client: Any, options: object = { maxRetries: 0 }) => client.chat.completions.create(params, options);
  const statuses = [400, 401, 403, 404, 409, 422, 429, 500, 503];
  const byStatus = statuses.map((status) => [
    `error ${status}`,
    { replies: [refused(status, 'no', 'some_code')], run: async (client: Any) => create(client) },
  ]);
  return {
    ...Object.fromEntries(byStatus),
    'fields of an error': {
      replies: [refused(400, 'no', 'some_code')],
      run: async (client, sdk) => {
        const error = await create(client).catch((one: unknown) => one);
        const { APIError } = sdk[className];
        return [error.status, error.error, Object.keys(error), error instanceof APIError, error.constructor.name];
      },
    },
    'class of all errors': {
      replies: [refused(404, 'no', 'some_code')],
      run: async (client, sdk) => {
        const error = await create(client).catch((one: unknown) => one);
        return [error instanceof sdk[className][errorName], error instanceof sdk[className].NotFoundError];
      },
    },
    'an error that is no JSON': {
      replies: [{ status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' }],
      run: async (client) => create(client),
    },
    'an error without a body': { replies: [{ status: 500, body: '' }], run: async (client) => create(client) },
    'retries that end in an error': {
      replies: [refused(500, 'no', 'some_code')],
      run: async (client) => create(client, { maxRetries: 1 }),
    },
    'an error asked for its raw response': {
      replies: [refused(400, 'no', 'some_code')],
      run: async (client) => create(client).asResponse(),
    },
    'an error asked for data and response': {
      replies: [refused(400, 'no', 'some_code')],
      run: async (client) => create(client).withResponse(),
    },
    'all settled': {
      replies: [refused(400, 'no', 'some_code')],
      run: async (client) => settled(await Promise.allSettled([create(client), create(client)])),
    },
    'abort before': { run: async (client) => create(client, { signal: AbortSignal.abort(), maxRetries: 0 }) },
    'dead socket before the answer': {
      replies: [sse([], 'reset')],
      run: async (client) => {
        const error = await create(client).catch((one: unknown) => one);
        return error.constructor.name;
      },
    },
  };
}
