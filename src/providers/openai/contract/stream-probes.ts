import type { Probe } from '../../contract.ts';
import { caught, pieces, streaming } from './ask.ts';
import { streamed } from './chat-cases.ts';
import { withoutUsageRequest } from './chat-wire.ts';
import { readAll } from './read-stream.ts';

export const streams: Readonly<Record<string, Probe>> = {
  'kind of a stream': streaming(async (stream) => [
    stream.constructor.name,
    Object.keys(stream),
    stream.controller instanceof AbortController,
  ]),
  'branches of a stream': streaming(async (stream) => {
    const [left, right] = stream.tee();
    return [await readAll(left), await readAll(right)];
  }),
  'a stream as a web stream': streaming((stream) => new Response(stream.toReadableStream()).text()),
  'a stream read twice': streaming(async (stream) => {
    await readAll(stream);
    const error = await caught(() => readAll(stream));
    return error instanceof Error ? error.message : error;
  }),
  'a stream read by hand': streaming(async (stream) => {
    const iterator = stream[Symbol.asyncIterator]();
    return [await iterator.next(), await iterator.return(), await iterator.next()];
  }),
  'an error thrown into a stream': streaming(async (stream) => {
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    const error = await caught(() => iterator.throw(new Error('enough')));
    return error instanceof Error ? error.message : error;
  }),
  'a stream left at once': streaming(async (stream) => {
    for await (const _ of stream) break;
    return stream.controller.signal.aborted;
  }),
  'a stream aborted before it is read': streaming(async (stream) => {
    stream.controller.abort();
    // openai 4 waits for ever for a body that was given up.
    return [stream.controller.signal.aborted, stream.controller.signal.reason?.name];
  }),
  'a stream with its response': {
    replies: [pieces],
    comparable: withoutUsageRequest,
    run: async (client) => {
      const { data, response } = await client.chat.completions.create(streamed).withResponse();
      return [response.status, await readAll(data)];
    },
  },
  'ten streams at once': {
    replies: [pieces],
    comparable: withoutUsageRequest,
    run: async (client) => {
      const given = await Promise.all(Array.from({ length: 10 }, () => client.chat.completions.create(streamed)));
      return (await Promise.all(given.map(readAll))).map((chunks) => chunks.length);
    },
  },
};
