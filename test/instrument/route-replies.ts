import type { Reply } from '../../src/providers/contract.ts';
import * as openai from './vendor-replies.ts';

/** One path of one vendor, asked without an SDK, and what the vendor says there. */
export interface RouteCase {
  readonly url: string;
  readonly provider: string;
  readonly ask: Readonly<Record<string, unknown>>;
  readonly reply: Reply;
  /** Where it streams: what asks for it, and the answer in pieces. */
  readonly stream?: { readonly url?: string; readonly ask: object; readonly reply: Reply };
  readonly told: Readonly<Record<string, unknown>>;
}

const says = 'They come back.';
const messages = [
  { role: 'system', content: 'Explain.' },
  { role: 'user', content: 'What is retention?' },
];
const sse = (events: readonly object[]): Reply => ({
  headers: { 'content-type': 'text/event-stream' },
  body: events.map((event) => `data: ${JSON.stringify(event)}\n\n`),
});
const lines = (type: string, events: readonly object[]): Reply => ({
  headers: { 'content-type': type },
  body: events.map((event) => `${JSON.stringify(event)}\n`),
});
const whole = (body: object): Reply => ({ body: JSON.stringify(body) });

const chatTold = {
  $llm_message: { text: says },
  '[Agent] System Prompt': 'Explain.',
  '[Agent] Temperature': 0.2,
  '[Agent] Max Output Tokens': 99,
  '[Agent] Input Tokens': 12,
  '[Agent] Output Tokens': 9,
};

const cohereUsage = { billed_units: { input_tokens: 12, output_tokens: 9 } };
const mistralUsage = { prompt_tokens: 12, completion_tokens: 9, total_tokens: 21 };
const mistralPiece = (delta: object, finish: string | null = null, usage?: object) => ({
  id: 'm1',
  model: 'mistral-small-2506',
  choices: [{ index: 0, delta, finish_reason: finish }],
  usage,
});
const thought = [
  { type: 'thinking', thinking: [{ type: 'text', text: 'Think of users.' }] },
  { type: 'text', text: says },
];
const geminiPiece = (text: string, rest: object = {}) => ({
  candidates: [{ content: { role: 'model', parts: [{ text }] }, ...rest }],
  modelVersion: 'gemini-2.5-flash',
});
const gemini = { finishReason: 'STOP' };
const geminiUsage = { promptTokenCount: 12, candidatesTokenCount: 9, totalTokenCount: 21 };
const geminiAsk = {
  contents: [{ role: 'user', parts: [{ text: 'What is retention?' }] }],
  system_instruction: { parts: [{ text: 'Explain.' }] },
  generationConfig: { temperature: 0.2, maxOutputTokens: 99 },
};
const ollamaPiece = (content: string, rest: object = {}) => ({
  model: 'llama3.2',
  message: { role: 'assistant', content },
  done: false,
  ...rest,
});
const ollamaEnd = { done: true, done_reason: 'stop', prompt_eval_count: 12, eval_count: 9 };
const openaiAsk = { model: 'm', messages, temperature: 0.2, max_tokens: 99 };
const openaiTold = { ...chatTold, '[Agent] Input Tokens': 112, '[Agent] Finish Reason': 'stop' };
const likeOpenAI = (provider: string, url: string): RouteCase => ({
  url,
  provider,
  ask: openaiAsk,
  reply: openai.chat,
  stream: { ask: { stream: true }, reply: openai.chatStream },
  told: openaiTold,
});

export const chatRoutes: readonly RouteCase[] = [
  {
    url: 'https://api.cohere.com/v2/chat',
    provider: 'cohere',
    ask: { model: 'command-a-03-2025', messages, temperature: 0.2, max_tokens: 99 },
    reply: whole({
      id: 'c1',
      finish_reason: 'COMPLETE',
      message: { role: 'assistant', content: [{ type: 'text', text: says }] },
      usage: cohereUsage,
    }),
    stream: {
      ask: { stream: true },
      reply: sse([
        { id: 'c1', type: 'message-start', delta: { message: { role: 'assistant' } } },
        { type: 'content-start', index: 0, delta: { message: { content: { type: 'text', text: '' } } } },
        { type: 'content-delta', index: 0, delta: { message: { content: { text: 'They ' } } } },
        { type: 'content-delta', index: 0, delta: { message: { content: { text: 'come back.' } } } },
        { type: 'message-end', delta: { finish_reason: 'COMPLETE', usage: cohereUsage } },
      ]),
    },
    told: { ...chatTold, '[Agent] Finish Reason': 'COMPLETE' },
  },
  {
    url: 'https://api.cohere.com/v1/chat',
    provider: 'cohere',
    ask: { model: 'command-r', message: 'What is retention?', preamble: 'Explain.', temperature: 0.2, max_tokens: 99 },
    reply: whole({ text: says, finish_reason: 'COMPLETE', meta: cohereUsage }),
    stream: {
      ask: { stream: true },
      reply: lines('application/stream+json', [
        { event_type: 'stream-start' },
        { event_type: 'text-generation', text: 'They ' },
        { event_type: 'text-generation', text: 'come back.' },
        {
          event_type: 'stream-end',
          finish_reason: 'COMPLETE',
          response: { text: says, finish_reason: 'COMPLETE', meta: cohereUsage },
        },
      ]),
    },
    told: { ...chatTold, '[Agent] Finish Reason': 'COMPLETE' },
  },
  {
    url: 'https://api.mistral.ai/v1/chat/completions',
    provider: 'mistral',
    ask: { model: 'mistral-small-latest', messages, temperature: 0.2, max_tokens: 99 },
    reply: whole({
      model: 'mistral-small-2506',
      choices: [{ index: 0, message: { role: 'assistant', content: thought }, finish_reason: 'stop' }],
      usage: mistralUsage,
    }),
    stream: {
      ask: { stream: true },
      reply: sse([
        mistralPiece({ role: 'assistant', content: [thought[0]] }),
        mistralPiece({ content: 'They ' }),
        mistralPiece({ content: 'come back.' }),
        mistralPiece({ content: '' }, 'stop', mistralUsage),
      ]),
    },
    told: {
      ...chatTold,
      '[Agent] Model Name': 'mistral-small-2506',
      '[Agent] Finish Reason': 'stop',
      '[Agent] Reasoning Content': 'Think of users.',
    },
  },
  {
    url: 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent',
    provider: 'google',
    ask: geminiAsk,
    reply: whole({ ...geminiPiece(says, gemini), usageMetadata: geminiUsage }),
    stream: {
      url: 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse',
      ask: {},
      reply: sse([geminiPiece('They '), { ...geminiPiece('come back.', gemini), usageMetadata: geminiUsage }]),
    },
    told: { ...chatTold, '[Agent] Model Name': 'gemini-2.5-flash', '[Agent] Finish Reason': 'STOP' },
  },
  {
    url: 'https://ollama.com/api/chat',
    provider: 'ollama',
    ask: { model: 'llama3.2', messages, stream: false, options: { temperature: 0.2, num_predict: 99 } },
    reply: whole(ollamaPiece(says, ollamaEnd)),
    stream: {
      ask: { stream: undefined },
      reply: lines('application/x-ndjson', [
        ollamaPiece('They '),
        ollamaPiece('come back.'),
        ollamaPiece('', ollamaEnd),
      ]),
    },
    told: { ...chatTold, '[Agent] Model Name': 'llama3.2', '[Agent] Finish Reason': 'stop' },
  },
  likeOpenAI('groq', 'https://api.groq.com/openai/v1/chat/completions'),
  likeOpenAI('together', 'https://api.together.xyz/v1/chat/completions'),
];

const vector = [0.1, 0.2, 0.3];
const embedded = { '[Agent] Input Tokens': 4, '[Agent] Embedding Dimensions': 3 };

export const embeddingRoutes: readonly RouteCase[] = [
  {
    url: 'https://api.cohere.com/v2/embed',
    provider: 'cohere',
    ask: { model: 'embed-v4.0', texts: ['a'], input_type: 'search_query', embedding_types: ['float'] },
    reply: whole({ embeddings: { float: [vector] }, meta: { billed_units: { input_tokens: 4 } } }),
    told: { ...embedded, '[Agent] Model Name': 'embed-v4.0' },
  },
  {
    url: 'https://api.mistral.ai/v1/embeddings',
    provider: 'mistral',
    ask: { model: 'mistral-embed', input: ['a'] },
    reply: whole({
      model: 'mistral-embed',
      data: [{ index: 0, embedding: vector }],
      usage: { prompt_tokens: 4, total_tokens: 4 },
    }),
    told: { ...embedded, '[Agent] Model Name': 'mistral-embed' },
  },
  {
    url: 'https://generativelanguage.googleapis.com/v1beta/models/gemini-embedding-001:embedContent',
    provider: 'google',
    ask: { content: { parts: [{ text: 'a' }] } },
    reply: whole({ embedding: { values: vector } }),
    told: { '[Agent] Embedding Dimensions': 3, '[Agent] Model Name': 'gemini-embedding-001' },
  },
  {
    url: 'https://ollama.com/api/embed',
    provider: 'ollama',
    ask: { model: 'all-minilm', input: 'a' },
    reply: whole({ model: 'all-minilm', embeddings: [vector], prompt_eval_count: 4 }),
    told: { ...embedded, '[Agent] Model Name': 'all-minilm' },
  },
];
