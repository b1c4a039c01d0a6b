import type { ContractCase } from '../../contract.ts';
import { chatUsage, sse, sseHeaders } from './chat-wire.ts';
import { readAll } from './read-stream.ts';

const vector = (...numbers: number[]) => Buffer.from(new Float32Array(numbers).buffer).toString('base64');

const embeddings = (embedding: unknown) => ({
  body: JSON.stringify({
    object: 'list',
    data: [{ object: 'embedding', index: 0, embedding }],
    model: 'text-embedding-3-small',
    usage: { prompt_tokens: 5, total_tokens: 5 },
  }),
});

/** Fields of a form have a boundary between them that is another one each time. */
const anyBoundary = (body: string) => body.replace(/-+(?:formdata-[a-z-]*|form-data-boundary-)\w+/g, '--boundary');

const sound = () => new File(['sound'], 'talk.mp3', { type: 'audio/mpeg' });
const picture = () => new File(['picture'], 'cat.png', { type: 'image/png' });

const imageUsage = {
  input_tokens: 12,
  input_tokens_details: { text_tokens: 12, image_tokens: 0 },
  output_tokens: 272,
  total_tokens: 284,
};
const image = { body: JSON.stringify({ created: 1_700_000_000, data: [{ b64_json: 'c2VjcmV0' }], usage: imageUsage }) };

const textCompletion = (text: string, finish: string | null, usage?: object) => ({
  id: 'cmpl-1',
  object: 'text_completion',
  created: 1_700_000_000,
  model: 'gpt-3.5-turbo-instruct',
  choices: [{ text, index: 0, logprobs: null, finish_reason: finish }],
  ...(usage ? { usage } : {}),
});
const prompt = { model: 'gpt-3.5-turbo-instruct', prompt: 'Retention is', max_tokens: 16, temperature: 0 };

const moderation = {
  body: JSON.stringify({
    id: 'modr-1',
    model: 'omni-moderation-latest',
    results: [
      {
        flagged: true,
        categories: { harassment: true, violence: true, sexual: false },
        category_scores: { harassment: 0.9, violence: 0.8, sexual: 0.01 },
        category_applied_input_types: { harassment: ['text'], violence: ['text'], sexual: [] },
      },
    ],
  }),
};

/** The other APIs that ask a model. */
export const otherCases = {
  embedding: {
    replies: [embeddings(vector(0.1, 0.2, 0.3))],
    run: async (client) => {
      const { data } = await client.embeddings.create({ model: 'text-embedding-3-small', input: 'Who comes back?' });
      return data[0].embedding.length;
    },
  },
  'embedding as floats': {
    replies: [embeddings([0.1, 0.2, 0.3])],
    run: (client) =>
      client.embeddings.create({ model: 'text-embedding-3-small', input: ['a'], encoding_format: 'float' }),
  },
  'embedding: error': {
    replies: [{ status: 401, body: '{"error":{"message":"Incorrect API key","type":"invalid_request_error"}}' }],
    run: (client) => client.embeddings.create({ model: 'text-embedding-3-small', input: 'a' }),
  },
  'legacy completion': {
    replies: [
      {
        body: JSON.stringify(
          textCompletion(' who comes back.', 'stop', { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 }),
        ),
      },
    ],
    run: (client) => client.completions.create(prompt),
  },
  'legacy completion: stream': {
    replies: [
      {
        headers: sseHeaders,
        body: [
          sse(textCompletion(' who', null)),
          sse(textCompletion(' comes back.', 'stop')),
          sse({ ...textCompletion('', null, chatUsage), choices: [] }),
          sse('[DONE]'),
        ],
      },
    ],
    run: async (client) =>
      readAll(await client.completions.create({ ...prompt, stream: true, stream_options: { include_usage: true } })),
  },
  'image: generated': {
    replies: [image],
    run: (client) => client.images.generate({ model: 'gpt-image-1', prompt: 'A cat', size: '1024x1024' }),
  },
  'image: with a prompt that the model wrote anew': {
    replies: [
      {
        body: JSON.stringify({
          created: 1_700_000_000,
          data: [{ url: 'https://example.com/cat.png', revised_prompt: 'A grey cat in the sun' }],
        }),
      },
    ],
    run: (client) => client.images.generate({ model: 'dall-e-3', prompt: 'A cat' }),
  },
  'image: edited': {
    replies: [image],
    comparable: anyBoundary,
    run: (client) => client.images.edit({ model: 'gpt-image-1', prompt: 'A dog beside it', image: picture() }),
  },
  'image: varied': {
    replies: [{ body: '{"created":1700000000,"data":[{"url":"https://example.com/cat.png"}]}' }],
    comparable: anyBoundary,
    run: (client) => client.images.createVariation({ image: picture() }),
  },
  'image: streamed': {
    replies: [
      {
        headers: sseHeaders,
        body: [
          `event: image_generation.partial_image\n${sse({ type: 'image_generation.partial_image', partial_image_index: 0, b64_json: 'c2Vj' })}`,
          `event: image_generation.completed\n${sse({ type: 'image_generation.completed', b64_json: 'c2VjcmV0', usage: imageUsage })}`,
        ],
      },
    ],
    run: async (client) =>
      readAll(await client.images.generate({ model: 'gpt-image-1', prompt: 'A cat', stream: true, partial_images: 1 })),
  },
  'image: refused': {
    replies: [
      {
        status: 400,
        body: '{"error":{"message":"Your request was rejected by the safety system.","type":"image_generation_user_error","param":null,"code":"moderation_blocked"}}',
      },
    ],
    run: (client) => client.images.generate({ model: 'gpt-image-1', prompt: 'A cat' }),
  },
  'audio: speech': {
    replies: [{ headers: { 'content-type': 'audio/mpeg' }, body: new Uint8Array([1, 2, 3]) }],
    run: async (client) => {
      const spoken = { model: 'gpt-4o-mini-tts', voice: 'coral', input: 'Welcome back', instructions: 'Be cheerful.' };
      const response = await client.audio.speech.create(spoken);
      return [...new Uint8Array(await response.arrayBuffer())];
    },
  },
  'audio: transcription': {
    replies: [
      {
        body: JSON.stringify({
          text: 'Welcome back',
          usage: {
            type: 'tokens',
            input_tokens: 14,
            input_token_details: { text_tokens: 0, audio_tokens: 14 },
            output_tokens: 3,
            total_tokens: 17,
          },
        }),
      },
    ],
    comparable: anyBoundary,
    run: (client) => client.audio.transcriptions.create({ model: 'gpt-4o-transcribe', file: sound(), prompt: 'Names' }),
  },
  'audio: transcription as plain text': {
    replies: [{ headers: { 'content-type': 'text/plain' }, body: 'Welcome back\n' }],
    comparable: anyBoundary,
    run: (client) => client.audio.transcriptions.create({ model: 'whisper-1', file: sound(), response_format: 'text' }),
  },
  'audio: transcription as a stream': {
    replies: [
      {
        headers: sseHeaders,
        body: [
          `event: transcript.text.delta\n${sse({ type: 'transcript.text.delta', delta: 'Welcome ' })}`,
          `event: transcript.text.delta\n${sse({ type: 'transcript.text.delta', delta: 'back' })}`,
          `event: transcript.text.done\n${sse({ type: 'transcript.text.done', text: 'Welcome back', usage: { type: 'tokens', input_tokens: 14, output_tokens: 3, total_tokens: 17 } })}`,
          sse('[DONE]'),
        ],
      },
    ],
    comparable: anyBoundary,
    run: async (client) =>
      readAll(await client.audio.transcriptions.create({ model: 'gpt-4o-transcribe', file: sound(), stream: true })),
  },
  'audio: translation': {
    replies: [{ body: '{"text":"Welcome back"}' }],
    comparable: anyBoundary,
    run: (client) => client.audio.translations.create({ model: 'whisper-1', file: sound() }),
  },
  moderation: {
    replies: [moderation],
    run: (client) =>
      client.moderations.create({
        model: 'omni-moderation-latest',
        input: [
          { type: 'text', text: 'I will hit you' },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,c2VjcmV0' } },
        ],
      }),
  },
  decision: {
    replies: [
      {
        body: JSON.stringify({
          answers: [{ type: 'predicate', name: 'churn', probability: 0.7 }],
          model: 'gpt-5-mini',
          usage: {
            input_tokens: 9,
            input_tokens_details: { cached_tokens: 0 },
            output_tokens: 1,
            output_tokens_details: { reasoning_tokens: 0 },
            total_tokens: 10,
          },
        }),
      },
    ],
    run: (client) =>
      client.decisions.create({
        model: 'gpt-5-mini',
        input: 'I am leaving.',
        questions: [{ type: 'predicate', name: 'churn', question: 'Do they leave?' }],
      }),
  },
} satisfies Record<string, ContractCase>;
