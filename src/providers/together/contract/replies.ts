import type { Reply } from '../../contract.ts';

const usage = { prompt_tokens: 20, completion_tokens: 10, total_tokens: 30, cached_tokens: 0 };
export const llama = 'meta-llama/Llama-3.3-70B-Instruct-Turbo';

interface Told {
  model?: string;
  message?: object;
  finish?: string;
  usage?: object;
}

/** A whole answer of the chat API. */
export function completion({ model = llama, message, finish = 'stop', usage: own }: Told): Reply {
  return {
    body: JSON.stringify({
      id: 'nz7QBeA-4Yz4kd-9a1c',
      object: 'chat.completion',
      created: 1_736_000_000,
      model,
      prompt: [],
      choices: [
        {
          finish_reason: finish,
          seed: 13_041_235,
          logprobs: null,
          index: 0,
          message: { role: 'assistant', content: null, tool_calls: [], ...message },
        },
      ],
      usage: { ...usage, ...own },
    }),
  };
}

/** A piece of a streamed answer: the text stands in it twice. */
function chunk(model: string, delta: { content?: string }, finish: string | null, counts: object | null): object {
  const choice = { index: 0, text: delta.content ?? '', logprobs: null, finish_reason: finish, seed: null };
  return {
    id: 'nz7QBeA-4Yz4kd-9a1c',
    object: 'chat.completion.chunk',
    created: 1_736_000_000,
    choices: [{ ...choice, delta: { token_id: 1, role: 'assistant', content: '', tool_calls: null, ...delta } }],
    model,
    usage: counts,
  };
}

/** The pieces of an answer, closed by the reason and the token counts. */
export function chunks(deltas: readonly object[], { model = llama, finish = 'stop', usage: own }: Told = {}): object[] {
  return [...deltas.map((delta) => chunk(model, delta, null, null)), chunk(model, {}, finish, { ...usage, ...own })];
}

export const weatherCall = {
  index: 0,
  id: 'call_d5wg',
  type: 'function',
  function: { name: 'get_weather', arguments: '{"city":"Oslo"}' },
};
export const timeCall = {
  index: 1,
  id: 'call_8kqz',
  type: 'function',
  function: { name: 'get_time', arguments: '{}' },
};

export const refused = (status: number, message: string, code: string): Reply => ({
  status,
  // Without a wait, so that a test takes none.
  headers: { 'retry-after-ms': '1' },
  body: JSON.stringify({
    id: 'nz7QBeA-4Yz4kd-9a1c',
    error: { message, type: 'invalid_request_error', param: null, code },
  }),
});

/** An answer of the older API, which goes on from a prompt. */
export const continued: Reply = {
  body: JSON.stringify({
    id: 'nz7QBeA-4Yz4kd-9a1d',
    object: 'text.completion',
    created: 1_736_000_000,
    model: llama,
    prompt: [],
    choices: [{ finish_reason: 'eos', logprobs: null, index: 0, text: ' comes back.', seed: 7 }],
    usage,
  }),
};

const going = (text: string, finish: string | null, counts: object | null) => ({
  id: 'nz7QBeA-4Yz4kd-9a1d',
  object: 'completion.chunk',
  created: 1_736_000_000,
  choices: [
    {
      index: 0,
      text,
      logprobs: null,
      finish_reason: finish,
      seed: null,
      delta: { token_id: 1, role: 'assistant', content: text },
    },
  ],
  model: llama,
  usage: counts,
});
export const continuedChunks = [going(' comes', null, null), going(' back.', null, null), going('', 'eos', usage)];
