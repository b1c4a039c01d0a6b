import type { Reply } from '../../contract.ts';

export const model = 'command-a-03-2025';
const usage = {
  billed_units: { input_tokens: 5, output_tokens: 12 },
  tokens: { input_tokens: 71, output_tokens: 12 },
};

interface Told {
  message?: object;
  finish?: string;
  usage?: object;
  error?: string;
}

/** A whole answer of the second version of the chat API. */
export function answer({ message, finish = 'COMPLETE', usage: own }: Told): Reply {
  return {
    body: JSON.stringify({
      id: '29f14a5a-11de-4cae-9800-25e4747408ea',
      message: { role: 'assistant', ...message },
      finish_reason: finish,
      usage: { ...usage, ...own },
    }),
  };
}
export const says = (text: string) => answer({ message: { content: [{ type: 'text', text }] } });

const content = (index: number, part: object) => ({ index, delta: { message: { content: part } } });
const call = (index: number, toolCalls: object) => ({ index, delta: { message: { tool_calls: toolCalls } } });

/** Events of a streamed answer. Each part opens, goes on and closes. */
export const events = {
  part: (index: number, kind: 'text' | 'thinking', texts: readonly string[]): object[] => [
    { type: 'content-start', ...content(index, { type: kind, [kind]: '' }) },
    ...texts.map((text) => ({ type: 'content-delta', ...content(index, { [kind]: text }) })),
    { type: 'content-end', index },
  ],
  plan: (texts: readonly string[]): object[] =>
    texts.map((text) => ({ type: 'tool-plan-delta', delta: { message: { tool_plan: text } } })),
  toolCall: (
    index: number,
    { id, name, pieces }: { id: string; name: string; pieces: readonly string[] },
  ): object[] => [
    { type: 'tool-call-start', ...call(index, { id, type: 'function', function: { name, arguments: '' } }) },
    ...pieces.map((piece) => ({ type: 'tool-call-delta', ...call(index, { function: { arguments: piece } }) })),
    { type: 'tool-call-end', index },
  ],
};

/** The events of an answer, from its start to its end. */
export function told(between: readonly object[], { finish = 'COMPLETE', usage: own, error }: Told = {}): object[] {
  const delta = { role: 'assistant', content: [], tool_plan: '', tool_calls: [], citations: [] };
  return [
    { id: '29f14a5a', type: 'message-start', delta: { message: delta } },
    ...between,
    { type: 'message-end', delta: { error, finish_reason: finish, usage: { ...usage, ...own } } },
  ];
}

/** Server-sent events with a name each, and a word at the end. */
export function sse(list: readonly object[], then?: Reply['then']): Reply {
  const pieces = list.map((event) => {
    const type: unknown = Reflect.get(event, 'type');
    return `event: ${String(type)}\ndata: ${JSON.stringify(event)}\n\n`;
  });
  const ending = then ? { then } : {};
  const body = then ? pieces : [...pieces, 'data: [DONE]\n\n'];
  return { headers: { 'content-type': 'text/event-stream' }, body, ...ending };
}

export const weather = { id: 'get_weather_k3', name: 'get_weather', arguments: '{"city":"Oslo"}' };
export const time = { id: 'get_time_m1', name: 'get_time', arguments: '{}' };
export const called = ({ id, name, arguments: text }: typeof weather) => ({
  id,
  type: 'function',
  function: { name, arguments: text },
});

export const refused = (status: number, message: string): Reply => ({
  status,
  body: JSON.stringify({ id: '8a1', message }),
});

const meta = { api_version: { version: '1' }, ...usage };

/** A whole answer of the first version, which also ends its streams. */
const v1Whole = (own: object = {}) => ({
  response_id: 'r1',
  generation_id: 'g1',
  text: 'Who comes back.',
  chat_history: [],
  finish_reason: 'COMPLETE',
  meta,
  ...own,
});
export const v1Answer = (own: object = {}): Reply => ({ body: JSON.stringify(v1Whole(own)) });
export const v1Events = (between: readonly object[], own: object = {}): object[] => [
  { is_finished: false, event_type: 'stream-start', generation_id: 'g1' },
  ...between.map((event) => ({ is_finished: false, ...event })),
  { is_finished: true, event_type: 'stream-end', response: v1Whole(own), finish_reason: 'COMPLETE' },
];

export const embedded = (embeddings: object, type = 'embeddings_by_type'): Reply => ({
  body: JSON.stringify({
    id: 'e1',
    embeddings,
    texts: ['what is retention?'],
    response_type: type,
    meta: { api_version: { version: '2' }, billed_units: { input_tokens: 4 } },
  }),
});
