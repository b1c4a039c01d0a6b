import { chatCompletionCases } from '../../chat-completion-cases.ts';
import type { Contract } from '../../contract.ts';
import { drain, sse } from '../../sse-reply.ts';
import { chunk, chunks, completion, refused, timeCall, weatherCall } from './replies.ts';

const model = 'llama-3.3-70b-versatile';
export const hello = { model, messages: [{ role: 'user', content: 'What is retention?' }] };
const streamed = { ...hello, stream: true };
const picture = 'data:image/png;base64,iVBORw0KGgo=';
const spoken = chunks([{ content: 'Who ' }, { content: 'comes ' }, { content: 'back.' }]);
const [opening = {}, first = {}] = spoken;
const shared = chatCompletionCases({
  model,
  reasoner: 'qwen/qwen3-32b',
  asksToReason: { reasoning_format: 'parsed', reasoning_effort: 'default' },
  asksToReasonInPieces: { reasoning_format: 'parsed' },
  completion,
  chunks,
  refused,
  refusal: ['The model has been decommissioned', 'model_decommissioned'],
  weatherCall,
  timeCall,
  leavesAfter: 3,
});
const searched = { index: 0, type: 'search', arguments: '{"query": "retention"}' };

export const cases: Contract['cases'] = {
  ...shared,
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
