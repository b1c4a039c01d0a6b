import { inspect } from 'node:util';
import type { Contract } from './contract.ts';
import type { Any, StainlessApi } from './stainless-probes.ts';

/** A server that never answers. */
const silent = (_: unknown, { signal }: RequestInit = {}) =>
  new Promise<Response>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

/** What an app does with the client itself: options, clones, subclasses, what is not tracked. */
export function clientProbes({ className, params, answer, refused }: StainlessApi): Contract['probes'] {
  const create = (client: Any, ...rest: unknown[]) => client.chat.completions.create(params, ...rest);
  const replies = [answer];
  const made = (client: Any, sdk: Any, options: object = {}) =>
    new sdk[className]({ apiKey: 'key', baseURL: client.baseURL, ...options });
  /** A client that tells of the headers that it sends, under these options. */
  const headersOf = async (client: Any, sdk: Any, options: object, request: object): Promise<unknown> => {
    const seen: unknown[] = [];
    const fetchAndTell = (url: string, init: RequestInit) => {
      const headers = [...new Headers(init.headers).entries()];
      seen.push(headers.filter(([name]) => /^(x-mine|authorization|accept|content-type)/.test(name)));
      return fetch(url, { method: 'POST', headers: new Headers(init.headers), body: String(init.body) });
    };
    const answered = await create(made(client, sdk, { ...options, fetch: fetchAndTell }), request);
    return [answered, seen];
  };
  return {
    'headers of a request': {
      replies,
      run: (client, sdk) => headersOf(client, sdk, {}, { headers: { 'x-mine': 'one' } }),
    },
    'headers of a client': {
      replies,
      run: (client, sdk) => headersOf(client, sdk, { defaultHeaders: { 'x-mine': 'two' } }, {}),
    },
    'headers taken away': {
      replies,
      run: (client, sdk) =>
        headersOf(client, sdk, { defaultHeaders: { 'x-mine': 'two' } }, { headers: { 'x-mine': null } }),
    },
    'query of a client': {
      replies,
      run: async (client, sdk) => create(made(client, sdk, { defaultQuery: { a: 'b' } })),
    },
    'a timeout': {
      run: async (client, sdk) => create(made(client, sdk, { timeout: 5, maxRetries: 0, fetch: silent })),
    },
    'a timeout of a request': {
      run: async (client, sdk) => create(made(client, sdk, { fetch: silent }), { timeout: 5, maxRetries: 0 }),
    },
    'an abort on the way': {
      run: async (client, sdk) => {
        const controller = new AbortController();
        const call = create(made(client, sdk, { fetch: silent }), { signal: controller.signal });
        setImmediate(() => controller.abort());
        return call;
      },
    },
    'a fetch that fails': {
      run: async (client, sdk) =>
        create(made(client, sdk, { maxRetries: 0, fetch: () => Promise.reject(new TypeError('no way')) })),
    },
    'a fetch that throws': {
      run: async (client, sdk) => {
        const fetchAndThrow = () => {
          throw new RangeError('no way');
        };
        return create(made(client, sdk, { maxRetries: 0, fetch: fetchAndThrow }));
      },
    },
    'no server': {
      run: async (client, sdk) => {
        const error = await create(made(client, sdk, { baseURL: 'http://127.0.0.1:1', maxRetries: 0 })).catch(
          (one: unknown) => one,
        );
        return [error.constructor.name, error.message];
      },
    },
    'retries of a client': {
      replies: [refused(500, 'no', 'some_code'), answer],
      run: async (client, sdk) => create(made(client, sdk, { maxRetries: 1 })),
    },
    // Every resource leads back to its client. The message names our class by its source; no program can know it.
    'a client as JSON': {
      run: async (client) => {
        try {
          return JSON.stringify(client);
        } catch (error) {
          return (error as Error).name; // JSON throws errors only.
        }
      },
    },
    'keys of a client': { run: async (client) => [Object.keys(client), Object.keys(client.chat)] },
    'keys of a resource': {
      run: async (client) => {
        const seen = [];
        for (const key in client.chat.completions) seen.push(key);
        return seen;
      },
    },
    'a client inspected': { run: async (client) => inspect(client, { depth: 0 }) },
    'class of a client': {
      run: async (client, sdk) => [client instanceof sdk[className], client.constructor.name, sdk[className].name],
    },
    'statics of the class': {
      run: async (_, sdk) => {
        const kept = new Set<string>();
        for (let at = sdk[className]; at !== Function.prototype; at = Object.getPrototypeOf(at))
          for (const key of Object.getOwnPropertyNames(at)) kept.add(key);
        return [...kept].sort().map((key) => [key, typeof Reflect.get(sdk[className], key)]);
      },
    },
    'static names of the class itself': {
      run: async (_, sdk) => sdk[className][className] === sdk[className],
    },
    'errors by both names': {
      run: async (_, sdk) => [sdk.APIError, sdk.NotFoundError].map((one) => one === sdk[className][one.name]),
    },
    'a subclass': {
      replies,
      run: async (client, sdk) => {
        class Mine extends sdk[className] {
          ask() {
            return create(this);
          }
        }
        const mine: Any = Reflect.construct(Mine, [{ apiKey: 'key', baseURL: client.baseURL }]);
        return [await mine.ask(), mine instanceof Mine, mine instanceof sdk[className], client instanceof Mine];
      },
    },
    'a clone with options': {
      replies,
      run: async (client) => create(client.withOptions?.({ maxRetries: 0 }) ?? client),
    },
    'a clone of a clone': {
      replies,
      run: async (client) => {
        const clone = client.withOptions?.({ timeout: 1000 }).withOptions({ maxRetries: 0 });
        return clone && [clone.constructor === client.constructor, clone.timeout, await create(clone)];
      },
    },
    'no key': {
      run: async (client, sdk) => new sdk[className]({ apiKey: undefined, baseURL: client.baseURL }).apiKey,
    },
    'models listed': {
      replies: [{ body: '{"object":"list","data":[{"id":"m"}]}' }],
      run: (client) => client.models.list(),
    },
    'files listed': { replies: [{ body: '{"object":"list","data":[]}' }], run: (client) => client.files.list() },
    'a file read': {
      replies: [{ body: '{"id":"file-1"}' }],
      run: async (client) => client.files.retrieve?.('file-1') ?? client.files.info('file-1'),
    },
    'batches listed': { replies: [{ body: '{"data":[]}' }], run: (client) => client.batches.list() },
    'a raw get': { replies: [{ body: '{"a":1}' }], run: (client) => client.get('/anything') },
    'a raw post': { replies, run: (client) => client.post('/chat/completions', { body: params }) },
    'rejections that nobody handles': {
      replies: [refused(400, 'no', 'some_code')],
      run: async (client) => {
        const others = process.listeners('unhandledRejection');
        let seen = 0;
        process.removeAllListeners('unhandledRejection');
        process.on('unhandledRejection', () => seen++);
        void create(client, { maxRetries: 0 });
        void create(client, { maxRetries: 0 }).then(() => undefined);
        for (let turn = 0; turn < 25; turn++) await new Promise((resolve) => setTimeout(resolve, 2));
        process.removeAllListeners('unhandledRejection');
        for (const other of others) process.on('unhandledRejection', other);
        return seen;
      },
    },
  };
}
