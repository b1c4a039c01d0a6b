import type { Contract, Probe, Reply } from './contract.ts';
import { drain } from './sse-reply.ts';

type Run = Probe['run'];
type Client = Parameters<Run>[0];

/** What differs between SDKs whose client has the method `chat` on itself. */
interface ChatMethod {
  /** Parameters of a plain call, made anew. */
  hello(): object;
  readonly answer: Reply;
  readonly stream: Reply;
  refused(status: number, message: string): Reply;
  readonly statuses: readonly number[];
  /** Asks for a stream. */
  open(client: Client): Promise<AsyncIterable<unknown>>;
  /** Options of a call, beside its parameters, that let it fail at once. */
  readonly once?: object;
}

/** What is asked of every such SDK: calls, errors, and ways to read a stream. */
export function chatMethodProbes(sdk: ChatMethod): Contract['probes'] {
  const { hello, open, once } = sdk;
  const asked = (run: Run): Probe => ({ replies: [sdk.answer], run });
  const streaming = (run: Run): Probe => ({ replies: [sdk.stream], run });
  const given = (body: string): Probe => ({ replies: [{ body }], run: (client) => client.chat(hello(), once) });
  const refusing = (status: number, run: Run): Probe => ({ replies: [sdk.refused(status, 'no')], run });
  const iterate = async (client: Client) => (await open(client))[Symbol.asyncIterator]();
  const ten = (run: () => Promise<unknown>) => Promise.all(Array.from({ length: 10 }, run));
  const errors = sdk.statuses.map((status) => [
    `error ${status}`,
    refusing(status, (client) => client.chat(hello(), once)),
  ]);
  return {
    'its then': asked((client) => client.chat(hello()).then((data: object) => Object.keys(data))),
    'its catch': refusing(400, (client) => client.chat(hello()).catch(String)),
    'its finally': asked((client) => client.chat(hello()).finally(() => 'ignored')),
    'ten calls at once': asked((client) => ten(() => client.chat(hello()))),
    'all settled': refusing(400, async (client) =>
      (await Promise.allSettled([client.chat(hello()), client.chat(hello())])).map(({ status }) => status),
    ),
    'frozen parameters': asked((client) => client.chat(Object.freeze(hello()))),
    'no parameters': asked((client) => client.chat()),
    'null for parameters': asked((client) => client.chat(null)),
    'a string for parameters': asked((client) => client.chat('hello')),
    'no messages': asked((client) => client.chat({ model: 'm' })),
    'a BigInt': asked((client) => client.chat({ ...hello(), seed: 1n, keep_alive: 1n })),
    'parameters the SDK does not know': asked((client) => client.chat({ ...hello(), unheardOf: [1] })),
    'a method without its object': asked((client) => {
      const { chat } = client;
      return chat(hello());
    }),
    'a method that the app replaces': asked((client) => {
      client.chat = async () => 'mine';
      return client.chat(hello());
    }),
    'an answer that is no JSON': given('hello'),
    'an empty answer': given('{}'),
    'an answer that is null': given('null'),
    ...Object.fromEntries(errors),
    'an error instead of a stream': refusing(404, open),
    'keys of a client': asked(async (client) => Object.keys(client)),
    'enumerable names': asked(async (client) => {
      const names = [];
      for (const name in client) names.push(name);
      return names;
    }),
    'an empty stream': {
      replies: [{ ...sdk.stream, body: '' }],
      run: async (client) => drain(await open(client)),
    },
    'a stream read twice': streaming(async (client) => {
      const opened = await open(client);
      return [await drain(opened), await drain(opened).catch(String)];
    }),
    'a stream left and read again': streaming(async (client) => {
      const opened = await open(client);
      return [await drain(opened, 1), await drain(opened).catch(String)];
    }),
    'an iterator by hand': streaming(async (client) => {
      const iterator = await iterate(client);
      return [await iterator.next(), await iterator.return?.(), await iterator.next()];
    }),
    'an iterator that is thrown into': streaming(async (client) => {
      const iterator = await iterate(client);
      return [await iterator.next(), await iterator.throw?.(new Error('mine')).catch(String), await iterator.next()];
    }),
    'two pieces asked for at once': streaming(async (client) => {
      const iterator = await iterate(client);
      return Promise.all([iterator.next(), iterator.next()]);
    }),
    'a consumer that throws': streaming(async (client) => {
      for await (const piece of await open(client)) throw new Error(`at ${JSON.stringify(piece)}`);
    }),
    'ten streams at once': streaming((client) => ten(async () => drain(await open(client)))),
  };
}
