import { about, ask, caught, type Loose, serverOf } from './asking.ts';
import * as reply from './replies.ts';

const { hello } = reply;

export const answerProbes = about(
  {
    'names of what an answer has': async (client) => Object.keys(await ask(client)),
    'prototype of an answer': async (client) => Object.getPrototypeOf(await ask(client)) === Object.prototype,
    'the promise is a plain one': (client) => ask(client).constructor === Promise,
    'a promise that is waited for twice': async (client) => {
      const promise = ask(client);
      const answers = [await promise, await promise];
      return answers[0] === answers[1];
    },
    finally: async (client) => {
      const seen: string[] = [];
      await ask(client).finally(() => seen.push('done'));
      return seen;
    },
    'ten calls at once': async (client) =>
      (await Promise.all(Array.from({ length: 10 }, () => ask(client)))).map(({ id }: Loose) => id),
    'a frozen request': (client) => client.chat.complete(Object.freeze({ ...hello })),
    'a request stays as it was': async (client) => {
      const request = { ...hello, tools: undefined };
      await client.chat.complete(request);
      return [Object.keys(request), request];
    },
    'headers of a request': (client) => ask(client, { headers: { 'x-app': 'mine' } }),
    'headers by the options of fetch': (client) => ask(client, { fetchOptions: { headers: { 'x-app': 'mine' } } }),
    'a server of a request': (client) => ask(client, { serverURL: `${serverOf(client)}other` }),
    'a timeout that is not reached': (client) => ask(client, { timeoutMs: 5000 }),
    'retries that are not needed': (client) => ask(client, { retries: { strategy: 'none' } }),
    'a signal that is not used': (client) => ask(client, { fetchOptions: { signal: new AbortController().signal } }),
    'a signal that was used before': (client) => caught(ask(client, { fetchOptions: { signal: AbortSignal.abort() } })),
    'a signal after the answer': async (client) => {
      const abort = new AbortController();
      const answer = await ask(client, { signal: abort.signal });
      abort.abort();
      return answer.usage;
    },
    'undefined for options': (client) => client.chat.complete(hello, undefined),
    'unknown parameters': (client) => client.chat.complete({ ...hello, somethingElse: 1 }),
    'a client of the app that fetches': async (client, sdk) => {
      const seen: string[] = [];
      const httpClient = new sdk.HTTPClient({
        fetcher: (request: Request) => {
          seen.push(new URL(request.url).pathname);
          return fetch(request);
        },
      });
      const mine = new sdk.Mistral({ apiKey: 'key', serverURL: serverOf(client), httpClient });
      return [(await ask(mine)).id, seen];
    },
    'hooks of a client that fetches': async (client, sdk) => {
      const httpClient = new sdk.HTTPClient();
      const seen: unknown[] = [];
      httpClient.addHook('response', (response: Response) => seen.push(response.status));
      await ask(new sdk.Mistral({ apiKey: 'key', serverURL: serverOf(client), httpClient }));
      return seen;
    },
    'a key that is a function': async (client, sdk) =>
      (await ask(new sdk.Mistral({ apiKey: async () => 'key', serverURL: serverOf(client) }))).id,
    'a subclass': async (client, sdk) => {
      const Client: new (options: object) => object = sdk.Mistral;
      class Mine extends Client {
        greet = () => 'hello';
      }
      const mine: Loose = new Mine({ apiKey: 'key', serverURL: serverOf(client) });
      return [mine.greet(), mine instanceof Client, mine.constructor.name, (await ask(mine)).id];
    },
    'a method taken off its resource': async (client) => {
      const { complete } = client.chat;
      return (await complete.call(client.chat, hello)).id;
    },
    'a method bound': async (client) => (await client.chat.complete.bind(client.chat)(hello)).id,
    'a resource kept': async (client) => {
      const { chat } = client;
      return [(await chat.complete(hello)).id, chat === client.chat];
    },
    'a method put over by the app': async (client) => {
      const { complete } = client.chat;
      client.chat.complete = async (...args: unknown[]) => ({
        ...(await complete.apply(client.chat, args)),
        seen: true,
      });
      const { seen } = await ask(client);
      delete client.chat.complete;
      return [seen, (await ask(client)).seen];
    },
    'several choices': (client) => client.chat.complete({ ...hello, n: 2 }),
    'an answer as text': async (client) => JSON.stringify(await ask(client)),
  },
  reply.answer,
);
