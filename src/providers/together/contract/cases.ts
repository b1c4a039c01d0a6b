import { chatCompletionCases } from '../../chat-completion-cases.ts';
import type { Contract } from '../../contract.ts';
import { drain, sse } from '../../sse-reply.ts';
import { chunks, completion, continued, continuedChunks, llama, refused, timeCall, weatherCall } from './replies.ts';

const model = llama;
export const hello = { model, messages: [{ role: 'user', content: 'What is retention?' }] };
const picture = 'data:image/png;base64,iVBORw0KGgo=';
const spoken = chunks([{ content: 'Who ' }, { content: 'comes ' }, { content: 'back.' }]);
const shared = chatCompletionCases({
  model,
  reasoner: 'deepseek-ai/DeepSeek-R1',
  asksToReason: { reasoning_effort: 'low' },
  completion,
  chunks,
  refused,
  refusal: ['Unable to access model', 'model_not_available'],
  weatherCall,
  timeCall,
  leavesAfter: 2,
});

export const cases: Contract['cases'] = {
  ...shared,
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
