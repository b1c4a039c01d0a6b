import type { Answer, Reply } from '../../contract.ts';

/** The chat completions API as it answers on the wire. */

export const MODEL = 'gpt-4o-mini-2024-07-18';

const head = (model: string) => ({
  created: 1_700_000_000,
  model,
  service_tier: 'default',
  system_fingerprint: 'fp_1',
});

export const chatUsage = {
  prompt_tokens: 20,
  completion_tokens: 10,
  total_tokens: 30,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: {
    reasoning_tokens: 0,
    audio_tokens: 0,
    accepted_prediction_tokens: 0,
    rejected_prediction_tokens: 0,
  },
};

interface Said {
  readonly message: object;
  readonly finish?: string;
  readonly usage?: object;
  readonly model?: string;
}

/** One whole answer. */
export function chatAnswer({ message, finish = 'stop', usage = chatUsage, model = MODEL }: Said): Reply {
  const whole = { role: 'assistant', content: null, refusal: null, annotations: [], ...message };
  return {
    headers: { 'x-request-id': 'req_1' },
    body: JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      ...head(model),
      choices: [{ index: 0, message: whole, logprobs: null, finish_reason: finish }],
      usage,
    }),
  };
}

export const sse = (data: object | string) => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;

export const sseHeaders = { 'content-type': 'text/event-stream; charset=utf-8', 'x-request-id': 'req_1' };

interface Streamed {
  readonly deltas: readonly object[];
  readonly finish?: string;
  readonly usage?: object;
  readonly model?: string;
  /** How it ends before its end. */
  readonly ends?: 'hang' | 'reset';
  /** Whether the server sends token counts to who did not ask for them. */
  readonly alwaysUsage?: boolean;
}

/** An answer in pieces. Who asks for token counts gets them in a piece of their own, and `null` in all others. */
export function chatStream(said: Streamed): Answer {
  const { deltas, finish = 'stop', usage = chatUsage, model = MODEL, ends, alwaysUsage = false } = said;
  return (body) => {
    const isAsked = alwaysUsage || /"include_usage":\s*true/.test(body);
    const piece = (choices: readonly object[], counts: object | null) =>
      sse({
        id: 'chatcmpl-1',
        object: 'chat.completion.chunk',
        ...head(model),
        choices,
        ...(isAsked ? { usage: counts } : {}),
      });
    const choice = (delta: object, reason: string | null) => [
      { index: 0, delta, logprobs: null, finish_reason: reason },
    ];
    const pieces = [
      piece(choice({ role: 'assistant', content: '', refusal: null }, null), null),
      ...deltas.map((delta) => piece(choice(delta, null), null)),
    ];
    const end = [piece(choice({}, finish), null), ...(isAsked ? [piece([], usage)] : []), sse('[DONE]')];
    return ends ? brokenOff(pieces, sseHeaders, ends) : { headers: sseHeaders, body: [...pieces, ...end] };
  };
}

/** On hosts that are known to take it we ask for token counts where the app does not. */
export function withoutUsageRequest(body: string): string {
  const { stream_options: _, ...params } = JSON.parse(body);
  return JSON.stringify(params);
}

/** A server that breaks off after these pieces, and either keeps the line open or drops it. */
export function brokenOff(
  body: Reply['body'],
  headers: Readonly<Record<string, string>>,
  how: 'hang' | 'reset',
): Reply {
  // biome-ignore lint/suspicious/noThenProperty: never awaited; it says what becomes of the connection then.
  return { headers, body, then: how };
}

export const words = (...texts: string[]) => texts.map((content) => ({ content }));

export const calls = (...functions: { id: string; name: string; args: string }[]) =>
  functions.map(({ id, name, args }) => ({ id, type: 'function', function: { name, arguments: args } }));
