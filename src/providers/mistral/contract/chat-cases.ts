import { z } from 'zod';
import type { ContractCase } from '../../contract.ts';
import * as reply from './replies.ts';

const { hello } = reply;
const weather = {
  type: 'function',
  function: {
    name: 'weather',
    description: 'Weather of a city.',
    parameters: { type: 'object', properties: { city: { type: 'string' } } },
  },
};
const call = (id: string, city: string, index: number) => ({
  id,
  function: { name: 'weather', arguments: `{"city":"${city}"}` },
  index,
});

export async function read(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const pieces: unknown[] = [];
  for await (const piece of stream) pieces.push(piece);
  return pieces;
}

export const chatCases = {
  plain: {
    replies: [reply.answer],
    run: (client) =>
      client.chat.complete({
        ...hello,
        messages: [{ role: 'system', content: [{ type: 'text', text: 'Be brief.' }] }, ...hello.messages],
        temperature: 0.2,
        maxTokens: 100,
        topP: 0.9,
      }),
  },
  stream: {
    replies: [reply.stream],
    run: async (client) => read(await client.chat.stream({ ...hello, maxTokens: 100 })),
  },
  'tool call': {
    replies: [
      reply.completion({ content: '', tool_calls: [call('call00001', 'Paris', 0)] }, 'tool_calls'),
      reply.completion({ content: 'Sunny.' }),
    ],
    run: async (client) => {
      const messages: object[] = [{ role: 'user', content: 'Weather in Paris?' }];
      const first = await client.chat.complete({ ...hello, messages, tools: [weather] });
      const { message } = first.choices[0];
      const result = { role: 'tool', name: 'weather', toolCallId: 'call00001', content: '{"sky":"clear"}' };
      const all = [...messages, message, result];
      return [first, await client.chat.complete({ ...hello, messages: all, tools: [weather] })];
    },
  },
  'parallel tool calls': {
    replies: [
      reply.events(
        reply.piece({ role: 'assistant', content: '' }),
        reply.piece(
          { content: '', tool_calls: [call('call00001', 'Paris', 0), call('call00002', 'Rome', 1)] },
          'tool_calls',
          reply.counts,
        ),
      ),
      reply.events(
        reply.piece({ role: 'assistant', content: 'I look.' }),
        reply.piece({ tool_calls: [{ id: 'call00003', function: { name: 'weather', arguments: '' }, index: 0 }] }),
        reply.piece({ tool_calls: [{ id: 'call00003', function: { name: '', arguments: '{"city":' }, index: 0 }] }),
        reply.piece({ tool_calls: [{ function: { name: '', arguments: '"Oslo"}' }, index: 0 }] }),
        reply.piece(
          { tool_calls: [{ id: 'call00004', function: { name: 'now', arguments: {} } }] },
          'tool_calls',
          reply.counts,
        ),
      ),
    ],
    run: async (client) => [
      await read(await client.chat.stream({ ...hello, tools: [weather], parallelToolCalls: true })),
      await read(await client.chat.stream({ ...hello, tools: [weather] })),
    ],
  },
  reasoning: {
    replies: [
      reply.completion({
        content: [
          {
            type: 'thinking',
            thinking: [
              { type: 'text', text: 'Users ' },
              { type: 'text', text: 'return.' },
            ],
            closed: true,
          },
          { type: 'text', text: 'Who comes back.' },
        ],
      }),
      reply.events(
        reply.piece({ role: 'assistant', content: '' }),
        reply.piece({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Users ' }] }] }),
        reply.piece({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'return.' }] }] }),
        reply.piece({ content: 'Who comes back.' }),
        reply.piece({ content: '' }, 'stop', reply.counts),
      ),
    ],
    run: async (client) => {
      const request = { ...hello, model: 'magistral-small-latest', promptMode: 'reasoning' };
      return [await client.chat.complete(request), await read(await client.chat.stream(request))];
    },
  },
  cache: {
    replies: [
      reply.completion({ content: 'Who comes back.' }, 'stop', {
        prompt_tokens: 3020,
        completion_tokens: 10,
        total_tokens: 3030,
        prompt_tokens_details: { cached_tokens: 3000 },
      }),
      reply.events(
        ...reply.spoken.slice(0, -1),
        reply.piece({ content: '' }, 'stop', {
          prompt_tokens: 3020,
          completion_tokens: 10,
          total_tokens: 3030,
          num_cached_tokens: 3000,
        }),
      ),
    ],
    run: async (client) => [await client.chat.complete(hello), await read(await client.chat.stream(hello))],
  },
  'multimodal input': {
    replies: [reply.answer],
    run: (client) =>
      client.chat.complete({
        ...hello,
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'What are these?' },
              { type: 'image_url', imageUrl: 'data:image/png;base64,iVBORw0KGgo=' },
              { type: 'image_url', imageUrl: { url: 'https://example.com/a.png' } },
              { type: 'document_url', documentUrl: 'https://example.com/b.pdf', documentName: 'b.pdf' },
              { type: 'input_audio', inputAudio: 'UklGRg==' },
              { type: 'text', text: 'And why?' },
            ],
          },
        ],
      }),
  },
  error: {
    replies: [reply.refusal(400, 'Invalid model: none')],
    run: (client) => client.chat.complete({ ...hello, model: 'none' }),
  },
  'error that the SDK knows': {
    replies: [
      {
        status: 422,
        body: JSON.stringify({ detail: [{ loc: ['body', 'temperature'], msg: 'too warm', type: 'value_error' }] }),
      },
    ],
    run: (client) => client.chat.complete({ ...hello, temperature: 9 }),
  },
  'rate limited': {
    replies: [reply.refusal(429, 'Requests rate limit exceeded'), reply.answer],
    run: (client) =>
      client.chat.complete(hello, {
        retries: {
          strategy: 'backoff',
          backoff: { initialInterval: 1, maxInterval: 5, exponent: 1, maxElapsedTime: 5000 },
          retryConnectionErrors: false,
        },
        retryCodes: ['429'],
      }),
  },
  'early break': {
    replies: [reply.begun('hang')],
    run: async (client) => {
      let seen = 0;
      for await (const { data } of await client.chat.stream(hello))
        if (++seen === 2) return data.choices[0].delta.content;
      return undefined;
    },
  },
  abort: {
    replies: [reply.begun('hang')],
    run: async (client) => {
      const abort = new AbortController();
      const stream = await client.chat.stream(hello, { fetchOptions: { signal: abort.signal } });
      for await (const { data } of stream) if (data.choices[0].delta.content) abort.abort();
    },
  },
  'abort of a whole answer': {
    replies: [{ ...reply.begun('hang'), headers: { 'content-type': 'application/json' }, body: '{' }],
    run: async (client) => {
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 250);
      await client.chat.complete(hello, { fetchOptions: { signal: abort.signal } });
    },
  },
  'dead socket': { replies: [reply.begun('reset')], run: async (client) => read(await client.chat.stream(hello)) },
  'unconsumed stream': { replies: [reply.stream], run: async (client) => (await client.chat.stream(hello)).locked },
  'parsed answer': {
    replies: [
      reply.completion({ content: '{"word":"retention"}' }),
      reply.events(
        reply.piece({ content: '{"word":' }),
        reply.piece({ content: '"retention"}' }, 'stop', reply.counts),
      ),
    ],
    run: async (client) => {
      const responseFormat = z.object({ word: z.string() });
      return [
        await client.chat.parse({ ...hello, responseFormat }),
        await read(await client.chat.parseStream({ ...hello, responseFormat })),
      ];
    },
  },
  'beginning of an answer': {
    replies: [reply.completion({ content: 'One, two.' })],
    run: (client) =>
      client.chat.complete({
        ...hello,
        messages: [
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello.' },
          { role: 'user', content: 'Count.' },
          { role: 'assistant', content: 'One,', prefix: true },
        ],
      }),
  },
  'ways to read a stream': {
    replies: [reply.stream],
    run: async (client) => {
      const reader = (await client.chat.stream(hello)).getReader();
      const first = [await reader.read(), await reader.read()];
      await reader.cancel();
      const [left, right] = (await client.chat.stream(hello)).tee();
      const through = (await client.chat.stream(hello)).pipeThrough(new TransformStream());
      return [first, await Promise.all([read(left), read(right)]), await read(through)];
    },
  },
} satisfies Record<string, ContractCase>;
