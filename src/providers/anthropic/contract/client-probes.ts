import { inspect } from 'node:util';
import type { Probe } from '../../contract.ts';
import type { Platform } from './platform.ts';
import { echo, outcome, probes } from './probe-table.ts';
import { message, text } from './wire.ts';

const errorNames = [
  'AnthropicError',
  'APIError',
  'APIUserAbortError',
  'APIConnectionError',
  'RateLimitError',
  'NotFoundError',
];

/** The client as an object: its class, what it shows of itself, its copies and subclasses. */
export function clientProbes({ asked, served }: Platform, name: string): Record<string, Probe> {
  const hello = { model: asked, max_tokens: 512, messages: [{ role: 'user', content: 'Hi' }] };
  const hi = message({ model: served, blocks: [text('Hi')] });
  return probes({
    'a client is one of its class': [[], (client, sdk) => client instanceof sdk[name]],
    'a client is one of its base class': [
      [],
      (client, sdk) => sdk.BaseAnthropic && client instanceof sdk.BaseAnthropic,
    ],
    'an object is no client': [[], (_, sdk) => ({}) instanceof sdk[name]],
    'name of the class of a client': [[], (client) => client.constructor.name],
    'name and length of the class': [[], (_, sdk) => [sdk[name].name, sdk[name].length]],
    'what the module exports': [[], (_, sdk) => Object.keys(sdk).sort()],
    'kinds of what the module exports': [
      [],
      (_, sdk) =>
        Object.keys(sdk)
          .sort()
          .map((key) => typeof sdk[key]),
    ],
    // The engine's words for it name the class only where its source does.
    'the class without new': [
      [],
      (_, sdk) => outcome(() => sdk[name]({ apiKey: 'key' })).then((said) => said.slice(0, 2)),
    ],
    'keys of a client': [[], (client) => Object.keys(client)],
    'keys of its messages': [[], (client) => [Object.keys(client.messages), Object.keys(client.beta.messages)]],
    'what a loop over a client finds': [
      [],
      (client) => {
        const found: string[] = [];
        for (const key in client.messages) found.push(key);
        return found;
      },
    ],
    'a client as JSON': [[], (client) => outcome(() => JSON.stringify(client))],
    'a client as text': [[], (client) => [String(client), Object.prototype.toString.call(client)]],
    'a client inspected': [[], (client) => inspect(client, { depth: 0 }).replace(/127\.0\.0\.1:\d+/g, '<server>')],
    'its messages inspected': [[], (client) => inspect(client.messages, { depth: 0 })],
    'name and length of create': [[], (client) => [client.messages.create.name, client.messages.create.length]],
    'name and length of stream': [[], (client) => [client.messages.stream.name, client.messages.stream.length]],
    'create is the same at each look': [[], (client) => new Set([client.messages.create, client.messages.create]).size],
    'messages know their client': [[], (client) => client.messages._client === client],
    'error classes of the class': [
      [],
      (_, sdk) => errorNames.map((key) => [typeof sdk[name][key], sdk[name][key]?.name]),
    ],
    'error classes of the module': [
      [],
      (_, sdk) => errorNames.map((key) => sdk[key] === undefined || sdk[name][key] === sdk[key]),
    ],
    'statics of the class': [[], (_, sdk) => [typeof sdk[name].toFile, sdk[name].DEFAULT_TIMEOUT]],
    'an export can be listed and read': [[], (_, sdk) => Object.entries(sdk).length > 0],
    'settings of a client': [[], (client) => [client.maxRetries, client.timeout, client.logLevel, typeof client.fetch]],
    'an URL as the client builds it': [
      [],
      (client) => client.buildURL('/v1/messages', { beta: true }).replace(/127\.0\.0\.1:\d+/, '<server>'),
    ],
    'a copy with other options': [
      [hi],
      async (client, sdk) => {
        const copy = client.withOptions({ maxRetries: 7, timeout: 1234 });
        const answer = await copy.messages.create(hello);
        return [
          copy !== client,
          copy instanceof sdk[name],
          copy.constructor === client.constructor,
          copy.maxRetries,
          copy.timeout,
          answer,
        ];
      },
    ],
    'a copy of a copy': [
      [hi],
      (client) => client.withOptions({ maxRetries: 1 }).withOptions({ timeout: 9999 }).messages.create(hello),
    ],
    'keys of a copy': [[], (client) => Object.keys(client.withOptions({ maxRetries: 1 }))],
    'the first is as before when copied': [
      [],
      (client) => {
        client.withOptions({ maxRetries: 9 });
        return client.maxRetries;
      },
    ],
    'headers of a copy reach the server': [
      [],
      (client) =>
        client
          .withOptions({ defaultHeaders: { 'x-team': 'growth' }, fetch: echo(({ headers }) => headers.get('x-team')) })
          .messages.create(hello),
    ],
    'a query for all requests': [
      [],
      (client) =>
        client.withOptions({ defaultQuery: { a: '1' }, fetch: echo(({ url }) => url) }).messages.create(hello),
    ],
    'a subclass of the class': [
      [],
      (client, sdk) => {
        class Mine extends sdk[name] {
          greet() {
            return 'hi';
          }
        }
        const mine = Object.create(Mine.prototype);
        return [mine.greet(), mine instanceof sdk[name], Mine.name, client instanceof Mine];
      },
    ],
    'a resource with a method of the app': [
      [hi],
      (client) => {
        const { create } = client.messages;
        client.messages.create = (...args: unknown[]) => create.apply(client.messages, args);
        return client.messages.create(hello);
      },
    ],
    'create taken off its messages': [
      [hi],
      (client) => {
        const { create } = client.messages;
        return outcome(() => create(hello));
      },
    ],
    'create bound by the app': [[hi], (client) => client.messages.create.bind(client.messages)(hello)],
    'messages that are frozen': [[hi], (client) => Object.freeze(client.messages).create(hello)],
    'an option for the client that is none': [
      [],
      (client) => outcome(() => client.withOptions({ timeout: -1 }).timeout),
    ],
    'a request of the client itself': [[{ body: '{"a":1}' }], (client) => client.get('/v1/anything')],
    'a post of the client itself': [[{ body: '{"a":1}' }], (client) => client.post('/v1/anything', { body: { b: 2 } })],
    'a resource that is not tracked': [
      [{ body: '{"id":"m","type":"model"}' }],
      (client) => outcome(() => client.models.retrieve('m')),
    ],
    'resources of a client': [
      [],
      (client) => ['models', 'files', 'beta', 'completions', 'skills'].map((key) => typeof client[key]),
    ],
  });
}
