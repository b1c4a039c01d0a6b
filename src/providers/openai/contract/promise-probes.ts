import type { Probe } from '../../contract.ts';
import { answered, ask, pieces } from './ask.ts';
import { streamed } from './chat-cases.ts';
import { withoutUsageRequest } from './chat-wire.ts';

/** What a call gives before anybody waits for it. */
export const promises: Readonly<Record<string, Probe>> = {
  'raw response': answered(async (client) => (await ask(client).asResponse()).status),
  'body of a raw response': answered(async (client) => (await ask(client).asResponse()).json()),
  'raw response of a stream': {
    replies: [pieces],
    comparable: withoutUsageRequest,
    run: async (client) => (await client.chat.completions.create(streamed).asResponse()).text(),
  },
  'data with its response': answered(async (client) => {
    const { data, response, request_id: id } = await ask(client).withResponse();
    return [data, response.status, id];
  }),
  'raw and parsed of one promise': answered(async (client) => {
    const promise = ask(client);
    return [(await promise.asResponse()).status, (await promise).id];
  }),
  'awaited twice': answered(async (client) => {
    const promise = ask(client);
    return [await promise, await promise].map(({ id }) => id);
  }),
  'request id of an answer': answered(async (client) => {
    const given = await ask(client);
    return [given._request_id, Object.keys(given)];
  }),
  'kind of the promise': answered(async (client, sdk) => {
    const promise = ask(client);
    const kind = [
      promise instanceof Promise,
      promise.constructor.name,
      sdk.APIPromise ? promise instanceof sdk.APIPromise : null,
    ];
    await promise;
    return kind;
  }),
  'keys of the promise': answered(async (client) => {
    const promise = ask(client);
    const keys = Object.keys(promise);
    await promise;
    return keys;
  }),
  'then, catch and finally': answered((client) =>
    ask(client)
      .then(({ id }: { id: string }) => id)
      .catch(() => 'caught')
      .finally(() => undefined),
  ),
  'all at once': answered(async (client) => (await Promise.all([ask(client), ask(client)])).length),
  'ten at once': answered(async (client) => {
    const given = await Promise.all(Array.from({ length: 10 }, () => ask(client)));
    return given.map(({ id }) => id);
  }),
  'nobody waits': answered(async (client) => {
    ask(client).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 30));
    return 'left';
  }),
};
