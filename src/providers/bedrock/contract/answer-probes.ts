import { about, ask, caught, type Loose, same } from './asking.ts';
import * as reply from './replies.ts';

const { hello } = reply;

export const answerProbes = about(
  {
    'names of what an answer has': async (client, sdk) => Object.keys(await ask(client, sdk)),
    'prototype of an answer': async (client, sdk) => Object.getPrototypeOf(await ask(client, sdk)) === Object.prototype,
    'status of an answer': async (client, sdk) => (await ask(client, sdk)).$metadata.httpStatusCode,
    'the promise is a plain one': (client, sdk) => ask(client, sdk).constructor === Promise,
    'a promise that is waited for twice': async (client, sdk) => {
      const promise = ask(client, sdk);
      const answers = [await promise, await promise];
      return answers[0] === answers[1];
    },
    finally: async (client, sdk) => {
      const seen: string[] = [];
      await ask(client, sdk).finally(() => seen.push('done'));
      return seen;
    },
    'ten calls at once': async (client, sdk) =>
      (await Promise.all(Array.from({ length: 10 }, () => ask(client, sdk)))).map(
        ({ stopReason }: Loose) => stopReason,
      ),
    'one command sent twice': async (client, sdk) => {
      const command = new sdk.ConverseCommand(hello);
      return [(await client.send(command)).stopReason, (await client.send(command)).stopReason];
    },
    'input stays the very object': async (client, sdk) => {
      const input = { ...hello };
      const command = new sdk.ConverseCommand(input);
      await client.send(command);
      return [command.input === input, Object.keys(command), JSON.stringify(input)];
    },
    'a frozen command': (client, sdk) =>
      client.send(Object.freeze(new sdk.ConverseCommand(Object.freeze({ ...hello })))),
    'options of the request': (client, sdk) => ask(client, sdk, { requestTimeout: 5000 }),
    'empty options': (client, sdk) => ask(client, sdk, {}),
    'options that are undefined': (client, sdk) => client.send(new sdk.ConverseCommand(hello), undefined),
    'a signal that is not used': (client, sdk) => ask(client, sdk, { abortSignal: new AbortController().signal }),
    'a signal that was used before': (client, sdk) => caught(ask(client, sdk, { abortSignal: AbortSignal.abort() })),
    'a signal after the answer': async (client, sdk) => {
      const abort = new AbortController();
      const answer = await ask(client, sdk, { abortSignal: abort.signal });
      abort.abort();
      return answer.output;
    },
    'middleware of the command': async (client, sdk) => {
      const command = new sdk.ConverseCommand(hello);
      const seen: unknown[] = [];
      const note = (next: Loose) => (args: Loose) => {
        seen.push(args.input === command.input);
        return next(args);
      };
      command.middlewareStack.add(note, { step: 'initialize' });
      await client.send(command);
      return seen;
    },
    'middleware of the client': async (client, sdk) => {
      const header = (next: Loose) => (args: Loose) => {
        args.request.headers['x-app'] = 'mine';
        return next(args);
      };
      client.middlewareStack.add(header, { step: 'build', name: 'mine' });
      await ask(client, sdk);
      return client.middlewareStack.remove('mine');
    },
    'middleware that answers by itself': async (client, sdk) => {
      const output = { $metadata: {}, stopReason: 'end_turn' };
      client.middlewareStack.add(() => async () => ({ output, response: {} }), { step: 'initialize', name: 'own' });
      const answer = await ask(client, sdk);
      client.middlewareStack.remove('own');
      return answer === output;
    },
    'a client of a subclass': async (client, sdk) => {
      const Client: new (options: object) => object = sdk.BedrockRuntimeClient;
      class Mine extends Client {
        greet = () => 'hello';
      }
      const mine: Loose = new Mine(await same(client));
      return [mine.greet(), mine instanceof sdk.BedrockRuntimeClient, (await ask(mine, sdk)).stopReason];
    },
    'a client without helpers': async (client, sdk) => {
      const bare = new sdk.BedrockRuntimeClient(await same(client));
      return [bare.converse, (await ask(bare, sdk)).stopReason];
    },
    'send taken off its client': async (client, sdk) => {
      const { send } = client;
      return (await send.call(client, new sdk.ConverseCommand(hello))).stopReason;
    },
    'send bound': async (client, sdk) => (await client.send.bind(client)(new sdk.ConverseCommand(hello))).stopReason,
    'send put over by the app': async (client, sdk) => {
      const { send } = client;
      client.send = async (...args: unknown[]) => ({ ...(await send.apply(client, args)), seen: true });
      const { seen, stopReason } = await ask(client, sdk);
      delete client.send;
      return [seen, stopReason, (await ask(client, sdk)).stopReason];
    },
    'callback without options': (client) =>
      new Promise((resolve) => {
        const returned = client.converse(hello, (error: unknown, data: Loose) => resolve([error, data.stopReason]));
        returned.catch(resolve);
      }),
    'this of a callback': (client, sdk) =>
      new Promise((resolve) => {
        client.send(new sdk.ConverseCommand(hello), function (this: unknown, ...given: unknown[]) {
          resolve([typeof this, given.length]);
        });
      }),
    'a callback that throws': async (client, sdk) => {
      const calls: unknown[] = [];
      client.send(new sdk.ConverseCommand(hello), (error: unknown) => {
        calls.push(error === null);
        throw new Error('mine');
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
      return calls;
    },
    'invoke with bytes': async (client) =>
      (await client.invokeModel({ modelId: 'meta.llama3-8b-instruct-v1:0', body: Buffer.from('{"prompt":"Hi"}') })).body
        .length,
    'body of an answer as text': async (client) =>
      (await client.invokeModel({ modelId: 'amazon.nova-lite-v1:0', body: '{}' })).body.transformToString(),
    'a body that is no JSON': async (client) =>
      (await client.invokeModel({ modelId: 'amazon.nova-lite-v1:0', body: 'not JSON' })).body.length,
    'a number that JSON has not': (client) =>
      caught(client.converse({ ...hello, inferenceConfig: { temperature: Number.NaN } })),
    'an input of circles': async (client) => {
      const circle: Loose = { type: 'object' };
      circle.properties = circle;
      const toolConfig = { tools: [{ toolSpec: { name: 'a', inputSchema: { json: circle } } }] };
      return (await caught(client.converse({ ...hello, toolConfig })))[0];
    },
    'ends itself': async (client, sdk) => {
      const other = new sdk.BedrockRuntimeClient(await same(client));
      return other.destroy();
    },
  },
  reply.answer,
);
