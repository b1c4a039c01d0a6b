import type { Probe } from '../../contract.ts';
import { drain, type Platform } from './platform.ts';
import { outcome, probes } from './probe-table.ts';
import { events, message, refusal, text, thinking, toolUse } from './wire.ts';

const told = [
  'connect',
  'streamEvent',
  'text',
  'thinking',
  'inputJson',
  'contentBlock',
  'message',
  'finalMessage',
  'end',
];

/** `messages.stream()` and its kin: what they tell, and how they end. */
export function helperProbes({ asked, served, toStream }: Platform): Record<string, Probe> {
  const hello = { model: asked, max_tokens: 512, messages: [{ role: 'user', content: 'Hi' }] };
  const blocks = [thinking('Hm.'), text('Who ', 'comes ', 'back.'), toolUse('toolu_1', 'f', '{"a":', '1}')];
  const all = events({ model: served, blocks });
  const whole = toStream(all);
  const cut = toStream(all.slice(0, 8), 'hang');
  const no = { status: 400, body: JSON.stringify(refusal('invalid_request_error', 'no')) };
  const lookup = { name: 'f', input_schema: { type: 'object' }, parse: (input: unknown) => input };
  return probes({
    'helper: what it tells, in order': [
      [whole],
      async (client) => {
        const stream = client.messages.stream(hello);
        const log: unknown[] = [];
        for (const name of told)
          stream.on(name, (...args: unknown[]) => log.push([name, args.length, JSON.stringify(args[0])]));
        await stream.done();
        return log;
      },
    ],
    'helper: the final text': [[whole], (client) => client.messages.stream(hello).finalText()],
    'helper: the final message': [[whole], (client) => client.messages.stream(hello).finalMessage()],
    'helper: as an iterator': [[whole], (client) => drain(client.messages.stream(hello))],
    'helper: left early': [
      [cut],
      async (client) => {
        const stream = client.messages.stream(hello);
        for await (const _ of stream) break;
        return [stream.aborted, stream.controller.signal.aborted];
      },
    ],
    'helper: aborted': [
      [cut],
      async (client) => {
        const stream = client.messages.stream(hello);
        const log: string[] = [];
        stream.on('abort', (error: Error) => log.push(error.constructor.name));
        stream.once('text', () => stream.abort());
        return [await outcome(() => stream.done()), log, stream.aborted, stream.errored, stream.ended];
      },
    ],
    'helper: aborted at once': [
      [cut],
      async (client) => {
        const stream = client.messages.stream(hello);
        stream.abort();
        return outcome(() => stream.finalMessage());
      },
    ],
    'helper: refused': [[no], (client) => outcome(() => client.messages.stream(hello).finalMessage())],
    'helper: refused, as an event': [
      [no],
      async (client) => {
        const stream = client.messages.stream(hello);
        return new Promise((resolve) =>
          stream.on('error', (error: Error) => resolve([error.constructor.name, error.message])),
        );
      },
    ],
    'helper: refused in the middle': [
      [toStream([...all.slice(0, 6), refusal('overloaded_error', 'no')])],
      (client) => outcome(() => client.messages.stream(hello).done()),
    ],
    'helper: its states': [
      [whole],
      async (client) => {
        const stream = client.messages.stream(hello);
        const before = [stream.ended, stream.errored, stream.aborted];
        await stream.done();
        return [before, stream.ended, stream.messages, stream.receivedMessages];
      },
    ],
    'helper: one event': [[whole], (client) => client.messages.stream(hello).emitted('message')],
    'helper: a listener taken off': [
      [whole],
      async (client) => {
        let heard = 0;
        const listen = () => heard++;
        const stream = client.messages.stream(hello).on('text', listen).off('text', listen);
        await stream.done();
        return heard;
      },
    ],
    'helper: with its response': [
      [whole],
      async (client) => {
        const { data, response, request_id } = await client.messages.stream(hello).withResponse();
        return [response.status, request_id, await data.finalText()];
      },
    ],
    'helper: as a readable stream': [
      [whole],
      (client) => new Response(client.messages.stream(hello).toReadableStream()).text(),
    ],
    'helper: keys': [
      [whole],
      async (client) => {
        const stream = client.messages.stream(hello);
        await stream.done();
        return [Object.keys(stream).sort(), stream.constructor.name];
      },
    ],
    'helper: ten at once': [
      [whole],
      (client) => Promise.all(Array.from({ length: 10 }, () => client.messages.stream(hello).finalText())),
    ],
    'helper: the message so far': [
      [whole],
      async (client) => {
        const stream = client.messages.stream(hello);
        const seen: unknown[] = [];
        stream.on('text', () => seen.push(stream.currentMessage?.content.length));
        await stream.done();
        return seen;
      },
    ],
    'helper: of the beta API': [[whole], (client) => client.beta.messages.stream(hello).finalMessage()],
    'helper: without parameters': [[no], (client) => outcome(() => client.messages.stream().finalMessage())],
    'helper: cut off by the network': [
      [toStream(all.slice(0, 6), 'reset')],
      (client) => outcome(() => client.messages.stream(hello).finalText()),
    ],
    'parse: with a parser of the app': [
      [message({ model: served, blocks: [text('{"a":1}')] })],
      (client) =>
        outcome(() =>
          client.messages.parse({
            ...hello,
            output_config: { format: { type: 'json_schema', schema: {}, parse: (json: string) => [json] } },
          }),
        ),
    ],
    'parse: of what is no JSON': [
      [message({ model: served, blocks: [text('{"a":')] })],
      (client) =>
        outcome(() =>
          client.messages.parse({ ...hello, output_config: { format: { type: 'json_schema', schema: {} } } }),
        ),
    ],
    'tools: run until done': [
      [message({ model: served, blocks, stopReason: 'tool_use' }), message({ model: served, blocks: [text('Done.')] })],
      (client) =>
        outcome(() =>
          client.beta.messages.toolRunner({ ...hello, tools: [{ ...lookup, run: () => 'ok' }] }).runUntilDone(),
        ),
    ],
    'tools: one that throws': [
      [message({ model: served, blocks, stopReason: 'tool_use' }), message({ model: served, blocks: [text('Done.')] })],
      (client) =>
        outcome(() => {
          const run = () => {
            throw new RangeError('mine');
          };
          return client.beta.messages.toolRunner({ ...hello, tools: [{ ...lookup, run }] }).runUntilDone();
        }),
    ],
    'tools: each step': [
      [message({ model: served, blocks, stopReason: 'tool_use' }), message({ model: served, blocks: [text('Done.')] })],
      (client) =>
        outcome(() => drain(client.beta.messages.toolRunner({ ...hello, tools: [{ ...lookup, run: () => 'ok' }] }))),
    ],
  });
}
