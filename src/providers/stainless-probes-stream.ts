import type { Contract } from './contract.ts';
import { drain } from './sse-reply.ts';
import type { Any, StainlessApi } from './stainless-probes.ts';

const headers = { 'content-type': 'text/event-stream' };

/** What an app does with a streamed answer. */
export function streamProbes({ params, streamed, refused }: StainlessApi): Contract['probes'] {
  const open = (client: Any, ...rest: unknown[]) =>
    client.chat.completions.create({ ...params, stream: true }, ...rest);
  const replies = [streamed];
  const text = Array.isArray(streamed.body) ? streamed.body.join('') : String(streamed.body);
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.slice(at * 7, at * 7 + 7));
  return {
    'a stream in small pieces': {
      replies: [{ headers, body: pieces }],
      run: async (client) => drain(await open(client)),
    },
    'a stream with CRLF': {
      replies: [{ headers, body: text.replaceAll('\n', '\r\n') }],
      run: async (client) => drain(await open(client)),
    },
    'a stream with comments and pings': {
      replies: [{ headers, body: `: hello\n\nretry: 10\n\n${text}` }],
      run: async (client) => drain(await open(client)),
    },
    'a stream without an end': {
      replies: [{ headers, body: text.replace('data: [DONE]\n\n', '') }],
      run: async (client) => drain(await open(client)),
    },
    'an empty stream': { replies: [{ headers, body: '' }], run: async (client) => drain(await open(client)) },
    'a stream that is no JSON': {
      replies: [{ headers, body: 'data: {"id":\n\n' }],
      run: async (client) => {
        const { error } = console;
        console.error = () => undefined;
        try {
          return await drain(await open(client));
        } finally {
          console.error = error;
        }
      },
    },
    'an error in a stream': {
      replies: [{ headers, body: 'data: {"error":{"message":"over capacity","code":503}}\n\n' }],
      run: async (client) => drain(await open(client)),
    },
    'an error instead of a stream': {
      replies: [refused(400, 'no', 'some_code')],
      run: async (client) => open(client, { maxRetries: 0 }),
    },
    'a stream read twice': {
      replies,
      run: async (client) => {
        const stream = await open(client);
        return [await drain(stream), await drain(stream).catch(String)];
      },
    },
    'a stream left and read again': {
      replies,
      run: async (client) => {
        const stream = await open(client);
        return [await drain(stream, 1), await drain(stream).catch(String)];
      },
    },
    'a stream in two branches': {
      replies,
      run: async (client) => Promise.all((await open(client)).tee().map((branch: Any) => drain(branch))),
    },
    'one branch of two': {
      replies,
      run: async (client) => {
        const [, right] = (await open(client)).tee();
        return drain(right);
      },
    },
    'a stream as a web stream': {
      replies,
      run: async (client) => {
        const lines = [];
        for await (const line of (await open(client)).toReadableStream()) lines.push(new TextDecoder().decode(line));
        return lines;
      },
    },
    'a web stream that is cancelled': {
      replies,
      run: async (client) => {
        const reader = (await open(client)).toReadableStream().getReader();
        await reader.read();
        return reader.cancel('enough');
      },
    },
    'a stream made of a web stream': {
      replies,
      run: async (client) => {
        const stream = await open(client);
        return drain(stream.constructor.fromReadableStream(stream.toReadableStream(), new AbortController()));
      },
    },
    'an iterator by hand': {
      replies,
      run: async (client) => {
        const iterator = (await open(client))[Symbol.asyncIterator]();
        return [await iterator.next(), await iterator.return(), await iterator.next()];
      },
    },
    'an iterator that is thrown into': {
      replies,
      run: async (client) => {
        const iterator = (await open(client))[Symbol.asyncIterator]();
        return [await iterator.next(), await iterator.throw(new Error('mine')).catch(String), await iterator.next()];
      },
    },
    'an iterator that returns first': {
      replies,
      run: async (client) => {
        const stream = await open(client);
        return [await stream[Symbol.asyncIterator]().return(), await drain(stream).catch(String)];
      },
    },
    'two pieces asked for at once': {
      replies,
      run: async (client) => {
        const iterator = (await open(client))[Symbol.asyncIterator]();
        return Promise.all([iterator.next(), iterator.next()]);
      },
    },
    'a consumer that throws': {
      replies,
      run: async (client) => {
        for await (const piece of await open(client)) throw new Error(`at ${piece.id}`);
      },
    },
    'a stream with its response': {
      replies,
      run: async (client) => {
        const { data, response } = await open(client).withResponse();
        return [response.status, await drain(data)];
      },
    },
    'the bytes of a stream': {
      replies,
      run: async (client) => (await open(client).asResponse()).text(),
    },
    'an abort before a stream is read': {
      replies,
      run: async (client) => {
        const stream = await open(client);
        stream.controller.abort();
        return drain(stream).catch(String);
      },
    },
    'kind of a stream': {
      replies,
      run: async (client) => {
        const stream = await open(client);
        const kind = [stream.constructor.name, Object.keys(stream), stream.controller instanceof AbortController];
        await drain(stream);
        return kind;
      },
    },
    'ten streams at once': {
      replies,
      run: async (client) => Promise.all(Array.from({ length: 10 }, async () => drain(await open(client)))),
    },
  };
}
