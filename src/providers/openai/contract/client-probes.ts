import { inspect } from 'node:util';
import type { Probe } from '../../contract.ts';
import { answered, ask, type Client, caught, silent, told } from './ask.ts';
import { question } from './chat-cases.ts';

/** Own and inherited: a subclass of ours has its statics from the class that it extends. */
function namesOf(at: object): string[] {
  const names = new Set<string>();
  for (let on = at; on !== Function.prototype; on = Object.getPrototypeOf(on))
    for (const name of Object.getOwnPropertyNames(on)) names.add(name);
  return [...names].sort();
}

/** Clients and their classes. */
export const clients: Readonly<Record<string, Probe>> = {
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
  'static members': silent(async (_, sdk) => namesOf(sdk.OpenAI)),
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
