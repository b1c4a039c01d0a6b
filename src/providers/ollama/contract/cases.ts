import type { Contract } from '../../contract.ts';
import { ndjson } from '../../ndjson-reply.ts';
import { drain } from '../../sse-reply.ts';
import { answer, generated, generatedPieces, model, pieces, refused, time, weather } from './replies.ts';

const question = { role: 'user', content: 'What is retention?' };
/** Made anew for each call: the SDK writes into what it is given. */
export const hello = () => ({ model, messages: [{ ...question }] });
const streamed = () => ({ ...hello(), stream: true });
const tool = (name: string) => ({
  type: 'function',
  function: { name, parameters: { type: 'object', properties: {} } },
});
const withTools = () => ({ ...hello(), tools: [tool('get_weather'), tool('get_time')] });
const spoken = pieces([{ content: 'Who ' }, { content: 'comes ' }, { content: 'back.' }]);

export const cases: Contract['cases'] = {
  plain: {
    replies: [answer({ content: 'Who comes back.' })],
    run: (client) =>
      client.chat({
        model,
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello.' },
          question,
        ],
        options: { temperature: 0.5, num_predict: 64, top_p: 0.9 },
      }),
  },
  stream: { replies: [ndjson(spoken)], run: async (client) => drain(await client.chat(streamed())) },
  'tool call': { replies: [answer({ tool_calls: [weather] })], run: (client) => client.chat(withTools()) },
  'parallel tool calls': {
    replies: [answer({ tool_calls: [weather, time, weather] })],
    run: (client) => client.chat(withTools()),
  },
  'streamed tool calls': {
    replies: [ndjson(pieces([{ tool_calls: [weather] }, { tool_calls: [time] }]))],
    run: async (client) => drain(await client.chat({ ...withTools(), stream: true })),
  },
  'tool result': {
    replies: [answer({ tool_calls: [weather, time] }), answer({ content: 'It rains in Oslo, at noon.' })],
    run: async (client) => {
      const { message } = await client.chat(withTools());
      const results = [
        { role: 'tool', tool_name: 'get_weather', content: 'rain' },
        { role: 'tool', content: 'noon' },
      ];
      return client.chat({ ...withTools(), messages: [question, message, ...results] });
    },
  },
  reasoning: {
    replies: [answer({ content: 'Who comes back.', thinking: 'The user asks for a definition.' })],
    run: (client) => client.chat({ ...hello(), think: true }),
  },
  'streamed reasoning': {
    replies: [ndjson(pieces([{ thinking: 'The user asks ' }, { thinking: 'for a definition.' }, { content: 'Who.' }]))],
    run: async (client) => drain(await client.chat({ ...streamed(), think: true })),
  },
  cache: 'The server keeps prompts between calls and tells no counts of that; kept tokens are only missing.',
  'multimodal input': {
    replies: [answer({ content: 'A cat.' }, { model: 'llava' })],
    run: (client) =>
      client.chat({
        model: 'llava',
        messages: [{ role: 'user', content: 'What is on these?', images: [new Uint8Array([1, 2, 3]), 'aGVsbG8='] }],
      }),
  },
  embedding: {
    replies: [
      { body: JSON.stringify({ model: 'all-minilm', embeddings: [[0.1, 0.2, 0.3, 0.4]], prompt_eval_count: 8 }) },
    ],
    run: (client) => client.embed({ model: 'all-minilm', input: 'What is retention?' }),
  },
  'older embedding': {
    replies: [{ body: JSON.stringify({ embedding: [0.1, 0.2, 0.3] }) }],
    run: (client) => client.embeddings({ model: 'all-minilm', prompt: 'What is retention?' }),
  },
  error: { replies: [refused(404, 'model "llama9" not found')], run: (client) => client.chat(hello()) },
  'rate limited': { replies: [refused(429, 'too many requests')], run: (client) => client.chat(hello()) },
  'early break': { replies: [ndjson(spoken)], run: async (client) => drain(await client.chat(streamed()), 2) },
  abort: {
    replies: [ndjson(spoken.slice(0, 2), 'hang')],
    run: async (client) => {
      const stream = await client.chat(streamed());
      const seen = [];
      for await (const piece of stream) {
        seen.push(piece);
        if (seen.length === 2) stream.abort();
      }
      return seen;
    },
  },
  'abort of the client': {
    replies: [ndjson(spoken.slice(0, 2), 'hang')],
    run: async (client) => {
      const seen = [];
      for await (const piece of await client.chat(streamed())) {
        seen.push(piece);
        if (seen.length === 2) client.abort();
      }
      return seen;
    },
  },
  'dead socket': {
    replies: [ndjson(spoken.slice(0, 2), 'reset')],
    run: async (client) => drain(await client.chat(streamed())),
  },
  'unconsumed stream': {
    replies: [ndjson(spoken)],
    run: async (client) => typeof (await client.chat(streamed())),
  },
  'error in a stream': {
    replies: [ndjson([...spoken.slice(0, 1), { error: 'an error was encountered while running the model' }])],
    run: async (client) => drain(await client.chat(streamed())),
  },
  generate: {
    replies: [{ body: JSON.stringify(generated({ response: 'Who comes back.', thinking: 'A definition.' })) }],
    run: (client) =>
      client.generate({
        model,
        prompt: 'What is retention?',
        system: 'Be brief.',
        images: [new Uint8Array([1, 2, 3])],
        options: { num_predict: -1, temperature: 0 },
      }),
  },
  'streamed generate': {
    replies: [ndjson(generatedPieces(['Who ', 'comes ', 'back.']))],
    run: async (client) => drain(await client.generate({ model, prompt: 'What is retention?', stream: true })),
  },
  systemone: {
    replies: [
      {
        body: JSON.stringify({
          model,
          answers: { spam: { type: 'noul', noul: 0.9 } },
          usage: { input_tokens: 20, output_tokens: 1 },
        }),
      },
    ],
    run: (client) =>
      client.systemone({
        model,
        state: 'Free money',
        questions: { spam: { type: 'noul', instructions: 'Is it spam?' } },
      }),
  },
};
