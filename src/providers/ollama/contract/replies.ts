import type { Reply } from '../../contract.ts';

export const model = 'llama3.2';
const counts = {
  total_duration: 4_883_583_458,
  load_duration: 1_334_875,
  prompt_eval_count: 26,
  prompt_eval_duration: 342_546_000,
  eval_count: 12,
  eval_duration: 4_535_599_000,
};
const created_at = '2023-08-04T19:22:45.499127Z';

const whole = (message: object, own: object = {}): object => ({
  model,
  created_at,
  message: { role: 'assistant', content: '', ...message },
  done: true,
  done_reason: 'stop',
  ...counts,
  ...own,
});
export const answer = (message: object, own?: object): Reply => ({ body: JSON.stringify(whole(message, own)) });

/** Pieces of a streamed answer; the last one is empty and counts. */
export const pieces = (messages: readonly object[]): object[] => [
  ...messages.map((message) => ({
    model,
    created_at,
    message: { role: 'assistant', content: '', ...message },
    done: false,
  })),
  whole({}),
];

export const generated = (own: object): object => ({
  model,
  created_at,
  response: '',
  done: true,
  done_reason: 'stop',
  context: [1, 2, 3],
  ...counts,
  ...own,
});
export const generatedPieces = (texts: readonly string[]): object[] => [
  ...texts.map((response) => ({ model, created_at, response, done: false })),
  generated({}),
];

export const weather = { function: { name: 'get_weather', arguments: { city: 'Oslo' } } };
export const time = { function: { name: 'get_time', arguments: {} } };

export const refused = (status: number, error: string): Reply => ({ status, body: JSON.stringify({ error }) });
