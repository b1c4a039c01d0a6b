import type { ContractCase } from '../../contract.ts';
import { question } from './chat-cases.ts';
import { calls, chatAnswer, chatStream, withoutUsageRequest, words } from './chat-wire.ts';

// biome-ignore lint/suspicious/noExplicitAny: a client of any major; openai 4 has the helpers under `beta` only.
const helpers = (client: any) =>
  client.chat.completions.runTools ? client.chat.completions : client.beta.chat.completions;

const parsed = chatAnswer({ message: { content: '{"word":"retention"}' } });
const schema = { type: 'object', properties: { word: { type: 'string' } } };
const json = {
  ...question,
  response_format: { type: 'json_schema', json_schema: { name: 'word', strict: true, schema } },
};

const weather = {
  type: 'function',
  function: {
    name: 'weather',
    description: 'Weather of a city',
    parameters: { type: 'object', properties: { city: { type: 'string' } } },
    parse: JSON.parse,
    function: ({ city }: { city: string }) => `Sunny in ${city}`,
  },
};
const ask = calls({ id: 'call_1', name: 'weather', args: '{"city":"Rome"}' });
const sunny = 'It is sunny in Rome.';
const comparable = withoutUsageRequest;

/** Methods that end in the one that we observe: the same for the app, and one event for each request. */
export const helperCases = {
  'helper: parse': { replies: [parsed], run: (client) => helpers(client).parse(json) },
  'helper: stream, read to its end': {
    replies: [chatStream({ deltas: words('Who ', 'comes ', 'back.') })],
    comparable,
    run: (client) => helpers(client).stream(question).finalContent(),
  },
  'helper: stream, by its events': {
    replies: [chatStream({ deltas: words('Who ', 'comes ', 'back.') })],
    comparable,
    run: async (client) => {
      const stream = helpers(client).stream(question);
      const deltas: string[] = [];
      stream.on('content', (delta: string) => deltas.push(delta));
      await stream.done();
      return deltas;
    },
  },
  'helper: stream, with its usage': {
    replies: [chatStream({ deltas: words('Who comes back.') })],
    run: (client) =>
      helpers(client)
        .stream({ ...question, stream_options: { include_usage: true } })
        .totalUsage(),
  },
  'helper: tools run to the end': {
    replies: [
      chatAnswer({ message: { tool_calls: ask }, finish: 'tool_calls' }),
      chatAnswer({ message: { content: sunny } }),
    ],
    run: async (client) => {
      const runner = helpers(client).runTools({ ...question, tools: [weather] });
      return [await runner.finalContent(), runner.messages.length];
    },
  },
  'helper: tools run to the end, streamed': {
    replies: [
      chatStream({ deltas: [{ tool_calls: ask.map((call, index) => ({ index, ...call })) }], finish: 'tool_calls' }),
      chatStream({ deltas: words(sunny) }),
    ],
    comparable,
    run: (client) =>
      helpers(client)
        .runTools({ ...question, stream: true, tools: [weather] })
        .finalContent(),
  },
  'helper: functions run to the end': {
    replies: [
      chatAnswer({
        message: { function_call: { name: 'weather', arguments: '{"city":"Rome"}' } },
        finish: 'function_call',
      }),
      chatAnswer({ message: { content: sunny } }),
    ],
    run: (client) =>
      client.beta.chat.completions.runFunctions({ ...question, functions: [weather.function] }).finalContent(),
  },
} satisfies Record<string, ContractCase>;
