import type { Contract } from '../../contract.ts';
import { drain, sse } from '../../sse-reply.ts';
import { chunk, chunks, completion, refused, timeCall, weatherCall } from './replies.ts';

const model = 'llama-3.3-70b-versatile';
export const hello = { model, messages: [{ role: 'user', content: 'What is retention?' }] };
const streamed = { ...hello, stream: true };
const tool = (name: string) => ({
  type: 'function',
  function: { name, parameters: { type: 'object', properties: {} } },
});
const withTools = { ...hello, tools: [tool('get_weather'), tool('get_time')] };
const picture = 'data:image/png;base64,iVBORw0KGgo=';
const spoken = chunks([{ content: 'Who ' }, { content: 'comes ' }, { content: 'back.' }]);
const [opening = {}, first = {}, second = {}] = spoken;
const reasoner = 'qwen/qwen3-32b';
const searched = { index: 0, type: 'search', arguments: '{"query": "retention"}' };

export const cases: Contract['cases'] = {
  plain: {
    replies: [completion({ message: { content: 'Who comes back.' } })],
    run: (client) =>
      client.chat.completions.create({
        ...hello,
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'developer', content: [{ type: 'text', text: 'Be kind.' }] },
          { role: 'user', content: 'Hi', name: 'Ann' },
          { role: 'assistant', content: 'Hello.' },
          ...hello.messages,
        ],
        temperature: 0.5,
        max_completion_tokens: 64,
        top_p: 0.9,
      }),
  },
  stream: { replies: [sse(spoken)], run: async (client) => drain(await client.chat.completions.create(streamed)) },
  'tool call': {
    replies: [completion({ message: { tool_calls: [weatherCall] }, finish: 'tool_calls' })],
    run: (client) => client.chat.completions.create(withTools),
  },
  'parallel tool calls': {
    replies: [completion({ message: { tool_calls: [weatherCall, timeCall] }, finish: 'tool_calls' })],
    run: (client) => client.chat.completions.create(withTools),
  },
  'streamed tool calls': {
    replies: [
      // Groq sends a call at once; models behind it that stream send it in pieces.
      sse(
        chunks(
          [
            { tool_calls: [{ ...weatherCall, index: 0, function: { name: 'get_weather', arguments: '' } }] },
            { tool_calls: [{ index: 0, function: { arguments: '{"city":' } }] },
            { tool_calls: [{ index: 0, function: { arguments: '"Oslo"}' } }] },
            { tool_calls: [{ ...timeCall, index: 1 }] },
          ],
          { finish: 'tool_calls' },
        ),
      ),
    ],
    run: async (client) => drain(await client.chat.completions.create({ ...withTools, stream: true })),
  },
  'tool result': {
    replies: [
      completion({ message: { tool_calls: [weatherCall] }, finish: 'tool_calls' }),
      completion({ message: { content: 'It rains in Oslo.' } }),
    ],
    run: async (client) => {
      const { choices } = await client.chat.completions.create(withTools);
      const result = { role: 'tool', tool_call_id: weatherCall.id, content: '{"sky":"rain"}' };
      return client.chat.completions.create({
        ...withTools,
        messages: [...withTools.messages, choices[0].message, result],
      });
    },
  },
  reasoning: {
    replies: [
      completion({
        model: reasoner,
        message: { content: 'Who comes back.', reasoning: 'The user asks for a definition.' },
        usage: { completion_tokens_details: { reasoning_tokens: 7 } },
      }),
    ],
    run: (client) =>
      client.chat.completions.create({
        ...hello,
        model: reasoner,
        reasoning_format: 'parsed',
        reasoning_effort: 'default',
      }),
  },
  'streamed reasoning': {
    replies: [
      sse(
        chunks([{ reasoning: 'The user asks ' }, { reasoning: 'for a definition.' }, { content: 'Who comes back.' }], {
          model: reasoner,
          usage: { completion_tokens_details: { reasoning_tokens: 7 } },
        }),
      ),
    ],
    run: async (client) =>
      drain(await client.chat.completions.create({ ...streamed, model: reasoner, reasoning_format: 'parsed' })),
  },
  cache: {
    replies: [
      completion({
        model: 'openai/gpt-oss-20b',
        message: { content: 'Who comes back.' },
        usage: { prompt_tokens: 2048, total_tokens: 2060, prompt_tokens_details: { cached_tokens: 1920 } },
      }),
    ],
    run: (client) => client.chat.completions.create({ ...hello, model: 'openai/gpt-oss-20b' }),
  },
  'multimodal input': {
    replies: [completion({ model: 'meta-llama/llama-4-scout-17b-16e-instruct', message: { content: 'A cat.' } })],
    run: (client) =>
      client.chat.completions.create({
        model: 'meta-llama/llama-4-scout-17b-16e-instruct',
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'What is on these?' },
              { type: 'image_url', image_url: { url: picture } },
              { type: 'image_url', image_url: { url: 'https://example.com/cat.png' } },
              { type: 'document', document: { id: 'd1', data: { text: 'A cat is on both.' } } },
            ],
          },
        ],
      }),
  },
  embedding: {
    replies: [
      {
        body: JSON.stringify({
          object: 'list',
          data: [{ object: 'embedding', index: 0, embedding: [0.1, -0.2, 0.3, 0.4] }],
          model: 'nomic-embed-text-v1_5',
          usage: { prompt_tokens: 6, total_tokens: 6 },
        }),
      },
    ],
    run: (client) => client.embeddings.create({ model: 'nomic-embed-text-v1_5', input: 'What is retention?' }),
  },
  error: {
    replies: [refused(400, 'The model has been decommissioned', 'model_decommissioned')],
    run: (client) => client.chat.completions.create(hello),
  },
  'rate limited': {
    replies: [refused(429, 'Rate limit reached', 'rate_limit_exceeded'), completion({ message: { content: 'Back.' } })],
    run: (client) => client.chat.completions.create(hello),
  },
  'early break': {
    replies: [sse(spoken)],
    run: async (client) => drain(await client.chat.completions.create(streamed), 3),
  },
  abort: {
    replies: [sse([opening, first], 'hang')],
    run: async (client) => {
      const stream = await client.chat.completions.create(streamed);
      const pieces = [];
      for await (const piece of stream) {
        pieces.push(piece);
        if (pieces.length === 2) stream.controller.abort();
      }
      return pieces;
    },
  },
  'dead socket': {
    replies: [sse([opening, first, second], 'reset')],
    run: async (client) => drain(await client.chat.completions.create(streamed)),
    goldenPerMajor: true,
  },
  'unconsumed stream': {
    replies: [sse(spoken)],
    run: async (client) => typeof (await client.chat.completions.create(streamed)),
  },
  'executed tools': {
    replies: [
      completion({
        model: 'groq/compound',
        message: { content: 'Who comes back.', executed_tools: [{ ...searched, output: 'Title: Retention' }] },
      }),
    ],
    run: (client) => client.chat.completions.create({ ...hello, model: 'groq/compound' }),
  },
  'streamed executed tools': {
    replies: [
      sse(
        chunks(
          [
            { executed_tools: [searched] },
            { executed_tools: [{ ...searched, output: 'Title: Retention' }] },
            { content: 'Who comes back.' },
          ],
          { model: 'groq/compound' },
        ),
      ),
    ],
    run: async (client) => drain(await client.chat.completions.create({ ...streamed, model: 'groq/compound' })),
  },
  'error in a stream': {
    replies: [sse([opening, first, chunk({ x_groq: { id: 'req_01jbd6g2', error: 'over capacity' } })])],
    run: async (client) => drain(await client.chat.completions.create(streamed)),
  },
  transcription: {
    replies: [{ body: '{"text":"Who comes back.","x_groq":{"id":"req_01jbd6g2"}}' }],
    run: async (client, sdk) =>
      client.audio.transcriptions.create({
        model: 'whisper-large-v3',
        file: await sdk.toFile(Buffer.from('RIFF'), 'talk.wav'),
        prompt: 'Retention',
        temperature: 0,
      }),
  },
  translation: {
    replies: [{ body: '{"text":"Who comes back.","x_groq":{"id":"req_01jbd6g2"}}' }],
    run: (client) =>
      client.audio.translations.create({ model: 'whisper-large-v3', url: 'https://example.com/talk.mp3' }),
  },
  speech: {
    replies: [{ headers: { 'content-type': 'audio/wav' }, body: 'RIFF' }],
    run: async (client) => {
      const sound = await client.audio.speech.create({ model: 'playai-tts', voice: 'Fritz-PlayAI', input: 'Hi' });
      return sound.text();
    },
  },
};
