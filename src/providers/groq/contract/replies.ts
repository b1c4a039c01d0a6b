import type { Reply } from '../../contract.ts';

const usage = {
  queue_time: 0.0176,
  prompt_tokens: 48,
  prompt_time: 0.0022,
  completion_tokens: 12,
  completion_time: 0.0436,
  total_tokens: 60,
  total_time: 0.0458,
};

interface Told {
  model?: string;
  message?: object;
  finish?: string;
  usage?: object;
}

/** A whole answer of the chat API. */
export function completion({ model = 'llama-3.3-70b-versatile', message, finish = 'stop', usage: own }: Told): Reply {
  return {
    body: JSON.stringify({
      id: 'chatcmpl-f51b2cd2',
      object: 'chat.completion',
      created: 1_730_241_104,
      model,
      choices: [{ index: 0, message: { role: 'assistant', ...message }, logprobs: null, finish_reason: finish }],
      usage: { ...usage, ...own },
      usage_breakdown: null,
      system_fingerprint: 'fp_179b0f92c9',
      x_groq: { id: 'req_01jbd6g2' },
      service_tier: 'on_demand',
    }),
  };
}

interface Piece {
  model?: string;
  delta?: object;
  finish?: string | null;
  x_groq?: object;
}

/** A piece of a streamed answer. Token counts are in `x_groq` of the last one. */
export function chunk({ model = 'llama-3.3-70b-versatile', delta = {}, finish = null, x_groq }: Piece): object {
  return {
    id: 'chatcmpl-f51b2cd2',
    object: 'chat.completion.chunk',
    created: 1_730_241_104,
    model,
    system_fingerprint: 'fp_179b0f92c9',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(x_groq ? { x_groq } : {}),
  };
}

/** The pieces of an answer: it opens without words, and closes with the token counts. */
export function chunks(deltas: readonly object[], { model, finish = 'stop', usage: own }: Told = {}): object[] {
  const of = (piece: Piece) => chunk({ ...(model ? { model } : {}), ...piece });
  return [
    of({ delta: { role: 'assistant', content: '' }, x_groq: { id: 'req_01jbd6g2' } }),
    ...deltas.map((delta) => of({ delta })),
    of({ finish, x_groq: { id: 'req_01jbd6g2', usage: { ...usage, ...own } } }),
  ];
}

/** The first call of a tool that the app has run, in the same words whole and in pieces. */
export const weatherCall = {
  id: 'call_d5wg',
  type: 'function',
  function: { name: 'get_weather', arguments: '{"city":"Oslo"}' },
};
export const timeCall = { id: 'call_8kqz', type: 'function', function: { name: 'get_time', arguments: '{}' } };

export const refused = (status: number, message: string, code: string): Reply => ({
  status,
  // Without a wait, so that a test takes none.
  headers: { 'retry-after-ms': '1' },
  body: JSON.stringify({ error: { message, type: 'invalid_request_error', code } }),
});
