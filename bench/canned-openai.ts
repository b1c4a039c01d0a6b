import OpenAI from 'openai';

const answer = JSON.stringify({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_700_000_000,
  model: 'gpt-4o-mini-2024-07-18',
  choices: [
    { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'word '.repeat(100), refusal: null } },
  ],
  usage: {
    prompt_tokens: 200,
    completion_tokens: 100,
    total_tokens: 300,
    prompt_tokens_details: { cached_tokens: 64 },
  },
});

/** Pieces of one streamed answer. */
export const CHUNKS = 200;

const chunk = (delta: object, rest: object = {}) =>
  `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'gpt-4o-mini', choices: [{ index: 0, delta, finish_reason: null }], ...rest })}\n\n`;
const events = Array.from({ length: CHUNKS }, () => chunk({ content: 'word ' })).join('');
const usage = chunk({}, { choices: [], usage: { prompt_tokens: 200, completion_tokens: 200, total_tokens: 400 } });

const json = { status: 200, headers: { 'content-type': 'application/json' } };
const sse = { status: 200, headers: { 'content-type': 'text/event-stream' } };

/** Answers at once, so that what is measured is the SDK and who observes it. */
export const respond = async (_url: unknown, init?: { body?: unknown }): Promise<Response> => {
  const body = String(init?.body ?? '');
  if (!body.includes('"stream":true')) return new Response(answer, json);
  return new Response(`${events}${body.includes('include_usage') ? usage : ''}data: [DONE]\n\n`, sse);
};

/** The real SDK over a canned transport. */
export function cannedOpenAI(): OpenAI {
  return new OpenAI({ apiKey: 'bench', fetch: respond });
}

export const prompt = {
  model: 'gpt-4o-mini',
  temperature: 0.2,
  messages: [
    { role: 'system' as const, content: 'You explain analytics. '.repeat(20) },
    { role: 'user' as const, content: 'What is retention, and how is it measured? '.repeat(10) },
  ],
};
