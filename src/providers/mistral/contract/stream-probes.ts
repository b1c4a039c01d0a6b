import { about, caught, type Loose, open } from './asking.ts';
import * as reply from './replies.ts';

const textOf = ({ data }: Loose): string => data.choices[0].delta.content;

export const streamProbes = about(
  {
    'kind of a stream': async (client) => {
      const stream = await open(client);
      return [stream.constructor.name, stream instanceof ReadableStream, String(stream)];
    },
    'names of what a stream has': async (client) => Object.keys(await open(client)),
    'pieces are plain': async (client) => {
      for await (const piece of await open(client)) return [Object.keys(piece), piece];
      return undefined;
    },
    'a stream that is locked': async (client) => {
      const stream = await open(client);
      const reader = stream.getReader();
      const locked = stream.locked;
      reader.releaseLock();
      return [locked, stream.locked];
    },
    'a second reader': async (client) => {
      const stream = await open(client);
      stream.getReader();
      return caught((async () => stream.getReader())());
    },
    'a reader to the end': async (client) => {
      const reader = (await open(client)).getReader();
      const texts: string[] = [];
      for (let next = await reader.read(); !next.done; next = await reader.read()) texts.push(textOf(next.value));
      await reader.closed;
      return [texts, await reader.read()];
    },
    'a reader that gives up': async (client) => {
      const reader = (await open(client)).getReader();
      await reader.read();
      return reader.cancel('enough');
    },
    'a stream cancelled unread': async (client) => (await open(client)).cancel(),
    branches: async (client) => {
      const [left, right] = (await open(client)).tee();
      const texts = async (stream: Loose) => {
        let text = '';
        for await (const piece of stream) text += textOf(piece);
        return text;
      };
      return Promise.all([texts(left), texts(right)]);
    },
    'a pipe': async (client) => {
      const texts: string[] = [];
      await (await open(client)).pipeTo(new WritableStream({ write: (piece) => void texts.push(textOf(piece)) }));
      return texts;
    },
    'a pipe through': async (client) => {
      const upper = new TransformStream<unknown, string>({
        transform: (piece, out) => out.enqueue(textOf(piece).toUpperCase()),
      });
      const texts: string[] = [];
      for await (const text of (await open(client)).pipeThrough(upper)) texts.push(text);
      return texts;
    },
    'next by hand': async (client) => {
      const iterator = (await open(client))[Symbol.asyncIterator]();
      return [await iterator.next(), await iterator.next()];
    },
    'an iterator of an iterator': async (client) => {
      const iterator = (await open(client))[Symbol.asyncIterator]();
      return iterator[Symbol.asyncIterator]() === iterator;
    },
    return: async (client) => {
      const iterator = (await open(client))[Symbol.asyncIterator]();
      await iterator.next();
      return [await iterator.return('mine'), await iterator.next()];
    },
    throw: async (client) => {
      const iterator = (await open(client))[Symbol.asyncIterator]();
      return typeof iterator.throw;
    },
    'values that keep the stream': async (client) => {
      const stream = await open(client);
      for await (const _ of stream.values({ preventCancel: true })) break;
      const rest: string[] = [];
      for await (const piece of stream) rest.push(textOf(piece));
      return rest;
    },
    'an error of the app in the loop': async (client) => {
      for await (const _ of await open(client)) throw new RangeError('mine');
    },
    'read twice': async (client) => {
      const stream = await open(client);
      const lengths: number[] = [];
      for (const _ of [1, 2]) {
        let length = 0;
        for await (const piece of stream) if (piece) length++;
        lengths.push(length);
      }
      return lengths;
    },
    'ten streams at once': (client) =>
      Promise.all(
        Array.from({ length: 10 }, async () => {
          let text = '';
          for await (const piece of await open(client)) text += textOf(piece);
          return text;
        }),
      ),
    'an array of a stream': async (client) => {
      const pieces: unknown[] = [];
      for await (const piece of await open(client)) pieces.push(piece);
      return pieces;
    },
  },
  reply.stream,
);
