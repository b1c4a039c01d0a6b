import type { Reply } from '../../contract.ts';
import { brokenOff, MODEL, sseHeaders } from './chat-wire.ts';

/** The Responses API as it answers on the wire. */

export const responseUsage = {
  input_tokens: 20,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 10,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 30,
};

export const said = (text: string) => ({
  type: 'message',
  id: 'msg_1',
  status: 'completed',
  role: 'assistant',
  content: [{ type: 'output_text', annotations: [], logprobs: [], text }],
});

export const thought = (...summary: string[]) => ({
  type: 'reasoning',
  id: 'rs_1',
  summary: summary.map((text) => ({ type: 'summary_text', text })),
});

export const called = (id: string, name: string, args: string) => ({
  type: 'function_call',
  id: `fc_${id}`,
  status: 'completed',
  call_id: id,
  name,
  arguments: args,
});

/** A whole response; `more` is laid over what an ordinary one has. */
function response(output: readonly object[], more: object = {}): object {
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1_700_000_000,
    status: 'completed',
    background: false,
    error: null,
    incomplete_details: null,
    instructions: null,
    max_output_tokens: null,
    model: MODEL,
    output,
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: null, summary: null },
    store: true,
    temperature: 1,
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
    truncation: 'disabled',
    usage: responseUsage,
    user: null,
    metadata: {},
    ...more,
  };
}

export const responseAnswer = (output: readonly object[], more?: object): Reply => ({
  headers: { 'x-request-id': 'req_1' },
  body: JSON.stringify(response(output, more)),
});

type Event = Readonly<Record<string, unknown>> & { readonly type: string };

const frames = (events: readonly Event[]) =>
  events.map((event, at) => `event: ${event.type}\ndata: ${JSON.stringify({ ...event, sequence_number: at })}\n\n`);

const begun = (): Event[] => {
  const nothingYet = response([], { status: 'in_progress', usage: null });
  return [
    { type: 'response.created', response: nothingYet },
    { type: 'response.in_progress', response: nothingYet },
  ];
};

/** The events of one item of the output: as a text in pieces, or whole. */
function itemEvents(item: object, at: number, pieces: readonly Event[]): Event[] {
  const place = { output_index: at };
  return [
    { type: 'response.output_item.added', ...place, item: { ...item, status: 'in_progress', content: [] } },
    ...pieces.map((piece) => ({ ...place, ...piece })),
    { type: 'response.output_item.done', ...place, item },
  ];
}

export interface StreamedItem {
  readonly item: object;
  readonly pieces: readonly Event[];
}

export const textPieces = (...deltas: string[]): Event[] => [
  {
    type: 'response.content_part.added',
    item_id: 'msg_1',
    content_index: 0,
    part: { type: 'output_text', annotations: [], logprobs: [], text: '' },
  },
  ...deltas.map((delta) => ({
    type: 'response.output_text.delta',
    item_id: 'msg_1',
    content_index: 0,
    delta,
    logprobs: [],
  })),
];

export const summaryPieces = (...deltas: string[]): Event[] => [
  {
    type: 'response.reasoning_summary_part.added',
    item_id: 'rs_1',
    summary_index: 0,
    part: { type: 'summary_text', text: '' },
  },
  ...deltas.map((delta) => ({
    type: 'response.reasoning_summary_text.delta',
    item_id: 'rs_1',
    summary_index: 0,
    delta,
  })),
];

export const argumentPieces = (id: string, ...deltas: string[]): Event[] =>
  deltas.map((delta) => ({ type: 'response.function_call_arguments.delta', item_id: `fc_${id}`, delta }));

/** A stream that comes to its end; `end` names the last event where the response did not go well. */
export function responseStream(items: readonly StreamedItem[], more: object = {}, end = 'completed'): Reply {
  const whole = response(
    items.map(({ item }) => item),
    more,
  );
  const events = [
    ...begun(),
    ...items.flatMap(({ item, pieces }, at) => itemEvents(item, at, pieces)),
    { type: `response.${end}`, response: whole },
  ];
  return { headers: sseHeaders, body: frames(events) };
}

/** A stream that breaks off before the end of its last item. */
export function brokenResponseStream(items: readonly StreamedItem[], how: 'hang' | 'reset'): Reply {
  const events = [...begun(), ...items.flatMap(({ item, pieces }, at) => itemEvents(item, at, pieces))];
  return brokenOff(frames(events.slice(0, -1)), sseHeaders, how);
}
