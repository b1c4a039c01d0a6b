import type { Probe } from '../../contract.ts';
import { drain, type Platform } from './platform.ts';
import { outcome, probes } from './probe-table.ts';
import { events, message, refusal, text, toolUse } from './wire.ts';

/** A stream as an app may read it, leave it or break it. */
export function streamProbes({ asked, served, toStream }: Platform): Record<string, Probe> {
  const hello = { model: asked, max_tokens: 512, messages: [{ role: 'user', content: 'Hi' }], stream: true };
  const answer = { model: served, blocks: [text('Who ', 'comes ', 'back.'), toolUse('toolu_1', 'f', '{"a":', '1}')] };
  const all = events(answer);
  const whole = toStream(all);
  const cut = toStream(all.slice(0, 5), 'hang');
  return probes({
    'keys of a stream': [[whole], async (client) => Object.keys(await client.messages.create(hello)).sort()],
    'class of a stream': [[whole], async (client) => (await client.messages.create(hello)).constructor.name],
    'read by hand': [
      [whole],
      async (client) => {
        const iterator = (await client.messages.create(hello))[Symbol.asyncIterator]();
        const first = await iterator.next();
        return [
          first,
          await iterator.next(),
          typeof iterator.return,
          typeof iterator.throw,
          iterator[Symbol.asyncIterator]() === iterator,
        ];
      },
    ],
    'asked three times at once': [
      [whole],
      async (client) => {
        const iterator = (await client.messages.create(hello))[Symbol.asyncIterator]();
        return Promise.all([iterator.next(), iterator.next(), iterator.next()]);
      },
    ],
    'asked after its end': [
      [whole],
      async (client) => {
        const iterator = (await client.messages.create(hello))[Symbol.asyncIterator]();
        while (!(await iterator.next()).done);
        return [await iterator.next(), await iterator.next()];
      },
    ],
    'given back': [
      [cut],
      async (client) => {
        const iterator = (await client.messages.create(hello))[Symbol.asyncIterator]();
        await iterator.next();
        return [await iterator.return('enough'), await iterator.next()];
      },
    ],
    'given back before the start': [
      [cut],
      async (client) => {
        const stream = await client.messages.create(hello);
        const iterator = stream[Symbol.asyncIterator]();
        const ended = await iterator.return();
        stream.controller.abort();
        return [ended, await iterator.next()];
      },
    ],
    'an error thrown into it': [
      [cut],
      async (client) => {
        const iterator = (await client.messages.create(hello))[Symbol.asyncIterator]();
        await iterator.next();
        return [await outcome(() => iterator.throw(new RangeError('mine'))), await iterator.next()];
      },
    ],
    'an error of the app while it reads': [
      [cut],
      (client) =>
        outcome(async () => {
          for await (const _ of await client.messages.create(hello)) throw new RangeError('mine');
        }),
    ],
    'read twice': [
      [whole],
      async (client) => {
        const stream = await client.messages.create(hello);
        await drain(stream);
        return outcome(() => drain(stream));
      },
    ],
    'read by two at once': [
      [whole],
      async (client) => {
        const stream = await client.messages.create(hello);
        return Promise.all([outcome(() => drain(stream)), outcome(() => drain(stream))]);
      },
    ],
    'split in two': [
      [whole],
      async (client) => {
        const [a, b] = (await client.messages.create(hello)).tee();
        return [await drain(a), await drain(b)];
      },
    ],
    'split in two, read at once': [
      [whole],
      async (client) => Promise.all((await client.messages.create(hello)).tee().map(drain)),
    ],
    'as a readable stream': [
      [whole],
      async (client) => new Response((await client.messages.create(hello)).toReadableStream()).text(),
    ],
    'as a readable stream that is cancelled': [
      [cut],
      async (client) => {
        const reader = (await client.messages.create(hello)).toReadableStream().getReader();
        const { done } = await reader.read();
        await reader.cancel();
        return done;
      },
    ],
    'left early, and what its controller says': [
      [cut],
      async (client) => {
        const stream = await client.messages.create(hello);
        for await (const _ of stream) break;
        return stream.controller.signal.aborted;
      },
    ],
    'stopped by its controller': [
      [cut],
      async (client) => {
        const stream = await client.messages.create(hello);
        const seen: unknown[] = [];
        for await (const event of stream) {
          seen.push(event);
          if (seen.length === 3) stream.controller.abort();
        }
        return [seen, stream.controller.signal.aborted];
      },
    ],
    'stopped before it is read': [
      [cut],
      async (client) => {
        const stream = await client.messages.create(hello);
        stream.controller.abort();
        return outcome(() => drain(stream));
      },
    ],
    'with its response': [
      [whole],
      async (client) => {
        const { data, response } = await client.messages.create(hello).withResponse();
        return [response.status, response.headers.get('content-type'), await drain(data)];
      },
    ],
    'as a response': [
      [whole],
      async (client) => (await (await client.messages.create(hello).asResponse()).text()).length > 100,
    ],
    'ten at once, as streams': [
      [whole],
      (client) => Promise.all(Array.from({ length: 10 }, async () => drain(await client.messages.create(hello)))),
    ],
    'a stream that says nothing': [[toStream([])], async (client) => drain(await client.messages.create(hello))],
    'a stream that ends too early': [
      [toStream(all.slice(0, 4))],
      async (client) => drain(await client.messages.create(hello)),
    ],
    'events that are new': [
      [toStream([...all.slice(0, 3), { type: 'not_yet_known', more: 1 }, ...all.slice(3)])],
      async (client) => drain(await client.messages.create(hello)),
    ],
    'blocks that are new': [
      [
        toStream(
          events({ ...answer, blocks: [{ start: { type: 'not_yet_known' }, deltas: [{ type: 'new_delta', x: 1 }] }] }),
        ),
      ],
      async (client) => drain(await client.messages.create(hello)),
    ],
    'a refusal where a stream was asked for': [
      [{ status: 400, body: JSON.stringify(refusal('invalid_request_error', 'no')) }],
      (client) => outcome(() => client.messages.create(hello)),
    ],
    'one piece where a stream was asked for': [
      [message(answer)],
      async (client) => outcome(async () => drain(await client.messages.create(hello))),
    ],
    'an error first': [
      [toStream([refusal('api_error', 'no')])],
      async (client) => outcome(async () => drain(await client.messages.create(hello))),
    ],
    'what the pieces are': [
      [whole],
      async (client) => {
        const types: string[] = [];
        for await (const { type } of await client.messages.create(hello)) types.push(type);
        return types;
      },
    ],
    'pieces that the app changes': [
      [whole],
      async (client) => {
        const seen: string[] = [];
        for await (const event of await client.messages.create(hello)) {
          if (event.delta) event.delta.text = 'mine';
          seen.push(JSON.stringify(event));
        }
        return seen;
      },
    ],
  });
}
