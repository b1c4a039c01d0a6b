import { about, caught, iterate, open } from './asking.ts';
import * as reply from './replies.ts';

const { hello } = reply;

export const streamProbes = about(
  {
    'kind of a stream': async (client, sdk) => (await open(client, sdk)).stream.constructor.name,
    'names of what a stream has': async (client, sdk) => Object.keys((await open(client, sdk)).stream),
    'status of a stream': async (client, sdk) => (await open(client, sdk)).$metadata.httpStatusCode,
    'next by hand': async (client, sdk) => {
      const iterator = await iterate(client, sdk);
      return [await iterator.next(), await iterator.next(), await iterator.next()];
    },
    'past the end': async (client, sdk) => {
      const iterator = await iterate(client, sdk);
      while (!(await iterator.next()).done);
      return iterator.next();
    },
    return: async (client, sdk) => {
      const iterator = await iterate(client, sdk);
      await iterator.next();
      return [await iterator.return?.('mine'), await iterator.next()];
    },
    throw: async (client, sdk) => {
      const iterator = await iterate(client, sdk);
      await iterator.next();
      return caught(iterator.throw?.(new Error('mine')) ?? Promise.resolve());
    },
    'an error of the app in the loop': async (client, sdk) => {
      for await (const _ of (await open(client, sdk)).stream) throw new RangeError('mine');
    },
    'read twice': async (client, sdk) => {
      const { stream } = await open(client, sdk);
      const lengths: number[] = [];
      for (const _ of [1, 2]) {
        let length = 0;
        for await (const piece of stream) if (piece) length++;
        lengths.push(length);
      }
      return lengths;
    },
    'pieces are plain': async (client, sdk) => {
      for await (const piece of (await open(client, sdk)).stream)
        return [Object.keys(piece), Object.getPrototypeOf(piece) === Object.prototype];
    },
    'ten streams at once': (client, sdk) =>
      Promise.all(
        Array.from({ length: 10 }, async () => {
          let text = '';
          for await (const { contentBlockDelta } of (await open(client, sdk)).stream)
            text += contentBlockDelta?.delta?.text ?? '';
          return text;
        }),
      ),
    'a stream by the helper': async (client) => {
      const types: string[] = [];
      for await (const piece of (await client.converseStream(hello)).stream) types.push(...Object.keys(piece));
      return types;
    },
    'disposal of a stream': async (client, sdk) =>
      typeof (await open(client, sdk)).stream[Symbol.asyncDispose ?? Symbol()],
  },
  reply.stream,
);
