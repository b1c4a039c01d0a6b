import type { Contract } from '../../contract.ts';
import { drain, sse } from '../../sse-reply.ts';
import { chunks, completion, continued, continuedChunks, llama, refused, timeCall, weatherCall } from './replies.ts';

const model = llama;
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
const reasoner = 'deepseek-ai/DeepSeek-R1';

export const cases: Contract['cases'] = {
  plain: {
    replies: [completion({ message: { content: 'Who comes back.' } })],
    run: (client) =>
      client.chat.completions.create({
        ...hello,
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'system', content: 'Be kind.' },
          { role: 'user', content: 'Hi', name: 'Ann' },
          { role: 'assistant', content: 'Hello.' },
          ...hello.messages,
        ],
        temperature: 0.5,
        max_tokens: 64,
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
      sse(
        chunks(
          [
            { tool_calls: [{ ...weatherCall, index: 0, function: { name: 'get_weather', arguments: '' } }] },
            { tool_calls: [{ index: 0, function: { arguments: '{"city":' } }] },
            { tool_calls: [{ index: 0, function: { arguments: '"Oslo"}' } }] },
            { tool_calls: [timeCall] },
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
    run: (client) => client.chat.completions.create({ ...hello, model: reasoner, reasoning_effort: 'low' }),
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
    run: async (client) => drain(await client.chat.completions.create({ ...streamed, model: reasoner })),
  },
  cache: {
    replies: [
      completion({
        model: 'deepseek-ai/DeepSeek-V3.1',
        message: { content: 'Who comes back.' },
        usage: { prompt_tokens: 2048, total_tokens: 2058, cached_tokens: 1920 },
      }),
    ],
    run: (client) => client.chat.completions.create({ ...hello, model: 'deepseek-ai/DeepSeek-V3.1' }),
  },
  'multimodal input': {
    replies: [completion({ model: 'meta-llama/Llama-4-Scout-17B-16E-Instruct', message: { content: 'A cat.' } })],
    run: (client) =>
      client.chat.completions.create({
        model: 'meta-llama/Llama-4-Scout-17B-16E-Instruct',
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'What is on these?' },
              { type: 'image_url', image_url: { url: picture } },
              { type: 'image_url', image_url: { url: 'https://example.com/cat.png' } },
              { type: 'video_url', video_url: { url: 'https://example.com/cat.mp4' } },
              { type: 'audio_url', audio_url: { url: 'https://example.com/cat.mp3' } },
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
          model: 'BAAI/bge-base-en-v1.5',
        }),
      },
    ],
    run: (client) => client.embeddings.create({ model: 'BAAI/bge-base-en-v1.5', input: 'What is retention?' }),
  },
  error: {
    replies: [refused(400, 'Unable to access model', 'model_not_available')],
    run: (client) => client.chat.completions.create(hello),
  },
  'rate limited': {
    replies: [refused(429, 'Rate limit reached', 'rate_limit_exceeded'), completion({ message: { content: 'Back.' } })],
    run: (client) => client.chat.completions.create(hello),
  },
  'early break': {
    replies: [sse(spoken)],
    run: async (client) => drain(await client.chat.completions.create(streamed), 2),
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
  completions: {
    replies: [continued],
    run: (client) => client.completions.create({ model, prompt: 'Who', max_tokens: 16, temperature: 0.2, top_p: 0.8 }),
  },
  'streamed completions': {
    replies: [sse(continuedChunks)],
    run: async (client) => drain(await client.completions.create({ model, prompt: 'Who', stream: true })),
  },
  'chat stream helper': {
    replies: [sse(spoken)],
    run: async (client) => {
      const { model, messages } = hello;
      return client.chat.completions.stream({ model, messages }).finalContent();
    },
  },
  image: {
    replies: [
      {
        body: JSON.stringify({
          id: 'nz7R',
          model: 'black-forest-labs/FLUX.1-schnell',
          object: 'list',
          data: [{ index: 0, b64_json: 'iVBORw0KGgo=', type: 'b64_json' }],
        }),
      },
    ],
    run: (client) =>
      client.images.generate({
        model: 'black-forest-labs/FLUX.1-schnell',
        prompt: 'A cat',
        image_url: 'https://example.com/cat.png',
        reference_images: [picture],
        response_format: 'base64',
      }),
  },
  rerank: {
    replies: [
      {
        body: JSON.stringify({
          object: 'rerank',
          id: 'nz7S',
          model: 'Salesforce/Llama-Rank-v1',
          results: [{ index: 1, relevance_score: 0.98, document: { text: 'Who comes back.' } }],
          usage: { prompt_tokens: 12, completion_tokens: 0, total_tokens: 12 },
        }),
      },
    ],
    run: (client) =>
      client.rerank.create({
        model: 'Salesforce/Llama-Rank-v1',
        query: 'What is retention?',
        documents: ['A cat.', 'Who comes back.'],
      }),
  },
  transcription: {
    replies: [{ body: '{"text":"Who comes back."}' }],
    run: async (client, sdk) =>
      client.audio.transcriptions.create({
        model: 'openai/whisper-large-v3',
        file: await sdk.toFile(Buffer.from('RIFF'), 'talk.wav'),
        prompt: 'Retention',
      }),
  },
  translation: {
    replies: [{ body: '{"text":"Who comes back."}' }],
    run: (client) =>
      client.audio.translations.create({ model: 'openai/whisper-large-v3', file: 'https://example.com/talk.mp3' }),
  },
  speech: {
    replies: [{ headers: { 'content-type': 'audio/wav' }, body: 'RIFF' }],
    run: async (client) => {
      const sound = await client.audio.speech.create({ model: 'cartesia/sonic', voice: 'laidback woman', input: 'Hi' });
      return sound.text();
    },
  },
  'streamed speech': {
    replies: [sse([{ object: 'audio.tts.chunk', model: 'cartesia/sonic', b64: 'AAAA' }])],
    run: async (client) =>
      drain(await client.audio.speech.create({ model: 'cartesia/sonic', voice: 'a', input: 'Hi', stream: true })),
  },
  video: {
    replies: [
      {
        body: JSON.stringify({
          id: 'v1',
          object: 'video',
          model: 'minimax/video-01-director',
          status: 'failed',
          created_at: 1_736_000_000,
          size: '1366x768',
          seconds: '5',
          error: { message: 'out of reels', code: 'overloaded' },
        }),
      },
    ],
    run: (client) =>
      client.videos.create({
        model: 'minimax/video-01-director',
        prompt: 'A cat runs',
        frame_images: [{ input_image: 'https://example.com/cat.png' }],
      }),
  },
};
