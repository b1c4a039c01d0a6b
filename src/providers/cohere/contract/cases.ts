import type { Contract } from '../../contract.ts';
import { drain } from '../../sse-reply.ts';
import { answer, called, embedded, events, model, refused, says, sse, time, told, weather } from './replies.ts';

export const hello = { model, messages: [{ role: 'user', content: 'What is retention?' }] };
const tool = (name: string) => ({
  type: 'function',
  function: { name, parameters: { type: 'object', properties: {} } },
});
const withTools = { ...hello, tools: [tool('get_weather'), tool('get_time')] };
const spoken = told(events.part(0, 'text', ['Who ', 'comes ', 'back.']));
const plan = 'I will look it up.';

export const cases: Contract['cases'] = {
  plain: {
    replies: [says('Who comes back.')],
    run: (client) =>
      client.chat({
        model,
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'system', content: [{ type: 'text', text: 'Be kind.' }] },
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello.' },
          { role: 'user', content: [{ type: 'text', text: 'What is retention?' }] },
        ],
        temperature: 0.5,
        maxTokens: 64,
        p: 0.9,
      }),
  },
  stream: { replies: [sse(spoken)], run: async (client) => drain(await client.chatStream(hello)) },
  'tool call': {
    replies: [answer({ message: { tool_plan: plan, tool_calls: [called(weather)] }, finish: 'TOOL_CALL' })],
    run: (client) => client.chat(withTools),
  },
  'parallel tool calls': {
    replies: [answer({ message: { tool_calls: [called(weather), called(time)] }, finish: 'TOOL_CALL' })],
    run: (client) => client.chat(withTools),
  },
  'streamed tool calls': {
    replies: [
      sse(
        told(
          [
            ...events.plan(['I will ', 'look it up.']),
            ...events.toolCall(0, { ...weather, pieces: ['', '{"city":', '"Oslo"}'] }),
            ...events.toolCall(1, { ...time, pieces: ['{}'] }),
          ],
          { finish: 'TOOL_CALL' },
        ),
      ),
    ],
    run: async (client) => drain(await client.chatStream(withTools)),
  },
  'tool result': {
    replies: [
      answer({ message: { tool_plan: plan, tool_calls: [called(weather)] }, finish: 'TOOL_CALL' }),
      says('It rains in Oslo.'),
    ],
    run: async (client) => {
      const { message } = await client.chat(withTools);
      const result = { type: 'document', document: { data: { sky: 'rain' } } };
      return client.chat({
        ...withTools,
        messages: [...withTools.messages, message, { role: 'tool', toolCallId: weather.id, content: [result] }],
      });
    },
  },
  reasoning: {
    replies: [
      answer({
        message: {
          content: [
            { type: 'thinking', thinking: 'The user asks for a definition.' },
            { type: 'text', text: 'Who comes back.' },
          ],
        },
      }),
    ],
    run: (client) => client.chat({ ...hello, thinking: { type: 'enabled' } }),
  },
  'streamed reasoning': {
    replies: [
      sse(
        told([
          ...events.part(0, 'thinking', ['The user asks ', 'for a definition.']),
          ...events.part(1, 'text', ['Who comes back.']),
        ]),
      ),
    ],
    run: async (client) => drain(await client.chatStream(hello)),
  },
  cache: {
    replies: [
      answer({
        message: { content: [{ type: 'text', text: 'Who comes back.' }] },
        usage: {
          billed_units: { input_tokens: 2000, output_tokens: 12 },
          tokens: { input_tokens: 2066, output_tokens: 12 },
          cached_tokens: 1920,
        },
      }),
    ],
    run: (client) => client.chat(hello),
  },
  'multimodal input': {
    replies: [says('A cat.')],
    run: (client) =>
      client.chat({
        model: 'command-a-vision-07-2025',
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'What is on these?' },
              { type: 'image_url', imageUrl: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
              { type: 'image_url', imageUrl: { url: 'https://example.com/cat.png' } },
            ],
          },
        ],
      }),
  },
  embedding: {
    replies: [embedded({ float: [[0.1, -0.2, 0.3, 0.4]] })],
    run: (client) =>
      client.embed({
        model: 'embed-v4.0',
        inputType: 'search_query',
        texts: ['What is retention?'],
        embeddingTypes: ['float'],
      }),
  },
  'embedding in bits': {
    replies: [embedded({ ubinary: [[17, 203]] })],
    run: (client) =>
      client.embed({ model: 'embed-v4.0', inputType: 'search_query', texts: ['A'], embeddingTypes: ['ubinary'] }),
  },
  'embedding in base64': {
    replies: [embedded({ base64: ['AACAPwAAAEAAAEBAAACAQA=='] })],
    run: (client) =>
      client.embed({ model: 'embed-v4.0', inputType: 'search_query', texts: ['A'], embeddingTypes: ['base64'] }),
  },
  error: {
    replies: [refused(400, 'invalid request: no such model')],
    run: (client) => client.chat(hello),
  },
  'rate limited': {
    replies: [refused(429, 'You are past the per minute request limit'), says('Back.')],
    run: (client) => client.chat(hello),
  },
  'early break': { replies: [sse(spoken)], run: async (client) => drain(await client.chatStream(hello), 4) },
  abort: {
    replies: [sse(spoken.slice(0, 4), 'hang')],
    run: async (client) => {
      const controller = new AbortController();
      const pieces = [];
      for await (const piece of await client.chatStream(hello, { abortSignal: controller.signal })) {
        pieces.push(piece);
        if (pieces.length === 4) controller.abort();
      }
      return pieces;
    },
  },
  'dead socket': {
    replies: [sse(spoken.slice(0, 4), 'reset')],
    run: async (client) => drain(await client.chatStream(hello)),
  },
  'unconsumed stream': {
    replies: [sse(spoken)],
    run: async (client) => typeof (await client.chatStream(hello)),
  },
  'error in a stream': {
    replies: [sse(told(events.part(0, 'text', ['Who ']), { finish: 'ERROR', error: 'the model broke off' }))],
    run: async (client) => drain(await client.chatStream(hello)),
  },
  rerank: {
    replies: [
      {
        body: JSON.stringify({
          id: 'r1',
          results: [{ index: 1, relevance_score: 0.98 }],
          meta: { api_version: { version: '2' }, billed_units: { search_units: 1 } },
        }),
      },
    ],
    run: (client) =>
      client.rerank({ model: 'rerank-v3.5', query: 'What is retention?', documents: ['A cat.', 'Who comes back.'] }),
  },
};
