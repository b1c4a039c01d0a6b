import type { ContractCase, Reply } from '../../contract.ts';
import { brokenOff, calls, chatAnswer, chatStream, chatUsage, withoutUsageRequest, words } from './chat-wire.ts';
import { readAll, readSome, readUntilError } from './read-stream.ts';

export const question = { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'What is retention?' }] };
export const streamed = { ...question, stream: true };
export const answer = chatAnswer({ message: { content: 'Who comes back.' } });
const comparable = withoutUsageRequest;

const weatherTool = {
  type: 'function',
  function: {
    name: 'weather',
    description: 'Weather of a city',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
};
const weather = { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Weather?' }], tools: [weatherTool] };
const asked = calls(
  { id: 'call_1', name: 'weather', args: '{"city":"Rome"}' },
  { id: 'call_2', name: 'weather', args: '{"city":"Oslo"}' },
);
const sunny = chatAnswer({ message: { content: 'Sunny in Rome, snow in Oslo.' } });

const reasoningUsage = {
  ...chatUsage,
  completion_tokens: 100,
  total_tokens: 120,
  completion_tokens_details: { ...chatUsage.completion_tokens_details, reasoning_tokens: 64 },
};
const cachedUsage = {
  ...chatUsage,
  prompt_tokens: 2000,
  total_tokens: 2010,
  prompt_tokens_details: { cached_tokens: 1536, audio_tokens: 0 },
};

/** The app gives up when the server has its request, and has sent this much of an answer. */
function abortedWhileServing(body: Reply['body']): ContractCase {
  let abort = (): void => undefined;
  return {
    replies: [
      () => {
        setTimeout(() => abort(), 20);
        return brokenOff(body, { 'content-type': 'application/json' }, 'hang');
      },
    ],
    run: (client) => {
      const controller = new AbortController();
      abort = () => controller.abort();
      return client.chat.completions.create(question, { signal: controller.signal });
    },
  };
}

/** The chat completions API, case by case. */
export const chatCases = {
  plain: {
    replies: [answer],
    run: (client) =>
      client.chat.completions.create({
        ...question,
        messages: [{ role: 'system', content: 'Be brief.' }, ...question.messages],
        temperature: 0.2,
        max_completion_tokens: 50,
        top_p: 0.9,
      }),
  },
  stream: {
    replies: [chatStream({ deltas: words('Who ', 'comes ', 'back.') })],
    comparable,
    run: async (client) => readAll(await client.chat.completions.create(streamed)),
  },
  'stream of an app that asks for usage itself': {
    replies: [chatStream({ deltas: words('Who ', 'comes ', 'back.') })],
    run: async (client) =>
      readAll(await client.chat.completions.create({ ...streamed, stream_options: { include_usage: true } })),
  },
  'tool call': {
    replies: [chatAnswer({ message: { tool_calls: asked.slice(0, 1) }, finish: 'tool_calls' }), sunny],
    run: async (client) => {
      const first = await client.chat.completions.create(weather);
      const { message } = first.choices[0];
      const result = { role: 'tool', tool_call_id: 'call_1', content: 'Sunny' };
      const second = await client.chat.completions.create({
        ...weather,
        messages: [...weather.messages, message, result],
      });
      return [first, second];
    },
  },
  'parallel tool calls': {
    replies: [chatAnswer({ message: { tool_calls: asked }, finish: 'tool_calls' }), sunny],
    run: async (client) => {
      const first = await client.chat.completions.create(weather);
      const { message } = first.choices[0];
      const results = [
        { role: 'tool', tool_call_id: 'call_1', content: 'Sunny' },
        { role: 'tool', tool_call_id: 'call_2', content: [{ type: 'text', text: 'Snow' }] },
      ];
      return client.chat.completions.create({ ...weather, messages: [...weather.messages, message, ...results] });
    },
  },
  'streamed parallel tool calls': {
    replies: [
      chatStream({
        deltas: [
          { tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name: 'weather', arguments: '' } }] },
          { tool_calls: [{ index: 0, function: { arguments: '{"city":' } }] },
          { tool_calls: [{ index: 0, function: { arguments: '"Rome"}' } }] },
          { tool_calls: [{ index: 1, id: 'call_2', type: 'function', function: { name: 'weather', arguments: '' } }] },
          { tool_calls: [{ index: 1, function: { arguments: '{"city":"Oslo"}' } }] },
        ],
        finish: 'tool_calls',
      }),
    ],
    comparable,
    run: async (client) => readAll(await client.chat.completions.create({ ...weather, stream: true })),
  },
  reasoning: {
    replies: [chatAnswer({ message: { content: 'Forty-two.' }, usage: reasoningUsage, model: 'o4-mini-2025-04-16' })],
    run: (client) => client.chat.completions.create({ ...question, model: 'o4-mini', reasoning_effort: 'low' }),
  },
  cache: {
    replies: [chatAnswer({ message: { content: 'Who comes back.' }, usage: cachedUsage })],
    run: (client) => client.chat.completions.create(question),
  },
  'multimodal input': {
    replies: [answer],
    run: (client) =>
      client.chat.completions.create({
        model: 'gpt-4o-mini',
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'What is on these?' },
              { type: 'image_url', image_url: { url: 'data:image/png;base64,c2VjcmV0' } },
              { type: 'image_url', image_url: { url: 'https://example.com/cat.png' } },
              { type: 'input_audio', input_audio: { data: 'c2VjcmV0', format: 'wav' } },
              { type: 'file', file: { filename: 'plan.pdf', file_data: 'data:application/pdf;base64,c2VjcmV0' } },
            ],
          },
        ],
      }),
  },
  refusal: {
    replies: [chatAnswer({ message: { refusal: 'I cannot help with that.' } })],
    run: (client) => client.chat.completions.create(question),
  },
  'cut at the token limit': {
    replies: [chatAnswer({ message: { content: 'Who comes' }, finish: 'length' })],
    run: (client) => client.chat.completions.create({ ...question, max_tokens: 2 }),
  },
  error: {
    replies: [
      {
        status: 400,
        headers: { 'x-request-id': 'req_1' },
        body: '{"error":{"message":"Unsupported value: temperature","type":"invalid_request_error","param":"temperature","code":"unsupported_value"}}',
      },
    ],
    run: (client) => client.chat.completions.create({ ...question, temperature: 9 }),
  },
  'error in the middle of a stream': {
    replies: [
      {
        headers: { 'content-type': 'text/event-stream' },
        body: [
          'data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"delta":{"role":"assistant","content":"Who"},"finish_reason":null}]}\n\n',
          'data: {"error":{"message":"The server had an error","type":"server_error","param":null,"code":null}}\n\n',
        ],
      },
    ],
    comparable,
    run: async (client) => readUntilError(await client.chat.completions.create(streamed)),
  },
  'rate limited': {
    replies: [
      {
        status: 429,
        headers: { 'retry-after-ms': '1' },
        body: '{"error":{"message":"Rate limit reached","type":"requests","param":null,"code":"rate_limit_exceeded"}}',
      },
      answer,
    ],
    run: (client) => client.chat.completions.create(question),
  },
  'rate limited for good': {
    replies: [
      {
        status: 429,
        headers: { 'retry-after-ms': '1' },
        body: '{"error":{"message":"Rate limit reached","type":"requests","param":null,"code":"rate_limit_exceeded"}}',
      },
    ],
    run: (client) => client.chat.completions.create(question),
  },
  'early break': {
    replies: [chatStream({ deltas: words('Who ', 'comes ', 'back.'), ends: 'hang' })],
    comparable,
    run: async (client) => readSome(await client.chat.completions.create(streamed), 3),
  },
  abort: abortedWhileServing([]),
  'abort in the middle of an answer': { ...abortedWhileServing('{"id":'), goldenPerMajor: true },
  'abort in the middle of a stream': {
    replies: [chatStream({ deltas: words('Who ', 'comes '), ends: 'hang' })],
    comparable,
    run: async (client) => {
      const stream = await client.chat.completions.create(streamed);
      let count = 0;
      for await (const _ of stream) if (++count === 2) stream.controller.abort();
      return count;
    },
  },
  'dead socket': {
    replies: [chatStream({ deltas: words('Who ', 'comes '), ends: 'reset' })],
    comparable,
    goldenPerMajor: true,
    run: async (client) => readUntilError(await client.chat.completions.create(streamed)),
  },
  'unconsumed stream': {
    replies: [chatStream({ deltas: words('Who ', 'comes ', 'back.') })],
    comparable,
    run: async (client) => {
      const stream = await client.chat.completions.create(streamed);
      return Object.keys(stream);
    },
  },
} satisfies Record<string, ContractCase>;
