import type { Reply } from '../../contract.ts';

export const model = 'mistral-small-latest';
export const hello = { model, messages: [{ role: 'user', content: 'What is retention?' }] };
export const counts = { prompt_tokens: 20, completion_tokens: 10, total_tokens: 30 };

export const json = (body: object): Reply => ({ body: JSON.stringify(body) });

export const completion = (message: object, finish_reason = 'stop', usage: object = counts): Reply =>
  json({
    id: 'cmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model,
    choices: [{ index: 0, message: { role: 'assistant', tool_calls: null, ...message }, finish_reason }],
    usage,
  });

export const answer = completion({ content: 'Who comes back.' });

const headers = { 'content-type': 'text/event-stream' };

/** A delta, or the last one with the reason and the counts. */
export const piece = (delta: object, finish_reason: string | null = null, usage?: object) =>
  `data: ${JSON.stringify({
    id: 'cmpl-1',
    object: 'chat.completion.chunk',
    created: 1_700_000_000,
    model,
    choices: [{ index: 0, delta, finish_reason }],
    ...(usage ? { usage } : {}),
  })}\n\n`;

export const spoken: readonly string[] = [
  piece({ role: 'assistant', content: '' }),
  piece({ content: 'Who ' }),
  piece({ content: 'comes ' }),
  piece({ content: 'back.' }),
  piece({ content: '' }, 'stop', counts),
];

export const events = (...pieces: readonly string[]): Reply => ({ headers, body: [...pieces, 'data: [DONE]\n\n'] });
export const stream = events(...spoken);

/** Broken off after the first words. */
export const begun = (then: 'hang' | 'reset'): Reply => ({ headers, body: spoken.slice(0, 3), then });

/** Events with names, as conversations have them. */
export const named = (...all: readonly { type: string }[]): Reply => ({
  headers,
  body: all.map((data) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`),
});

export const refusal = (status: number, message: string): Reply => ({
  status,
  body: JSON.stringify({ object: 'error', message, type: 'invalid_request_error', param: null, code: '3051' }),
});
