import type { Reply } from '../../contract.ts';

/** A block of an answer, and the pieces in which a stream brings what is left out of its start. */
export interface Block {
  readonly start: Readonly<Record<string, unknown>>;
  readonly deltas?: readonly Readonly<Record<string, unknown>>[];
}

export interface Answer {
  readonly model: string;
  readonly blocks: readonly Block[];
  readonly stopReason?: string;
  readonly usage?: Readonly<Record<string, unknown>>;
}

const counts = {
  input_tokens: 20,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
  cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
  output_tokens: 10,
  service_tier: 'standard',
};

export const text = (...pieces: readonly string[]): Block => ({
  start: { type: 'text', text: '' },
  deltas: pieces.map((piece) => ({ type: 'text_delta', text: piece })),
});

export const thinking = (...pieces: readonly string[]): Block => ({
  start: { type: 'thinking', thinking: '', signature: '' },
  deltas: [
    ...pieces.map((piece) => ({ type: 'thinking_delta', thinking: piece })),
    { type: 'signature_delta', signature: 'EqQBCgIYAhIM' },
  ],
});

/** The API begins with an empty piece. */
export const toolUse = (id: string, name: string, ...pieces: readonly string[]): Block => ({
  start: { type: id.startsWith('srvtoolu') ? 'server_tool_use' : 'tool_use', id, name, input: {} },
  deltas: ['', ...pieces].map((piece) => ({ type: 'input_json_delta', partial_json: piece })),
});

/** A block as it is when all of its pieces have come. */
function whole({ start, deltas = [] }: Block): object {
  const joined = (key: string) => deltas.map((delta) => delta[key] ?? '').join('');
  switch (start.type) {
    case 'text': {
      const citations = deltas.flatMap(({ citation }) => (citation ? [citation] : []));
      return { ...start, text: joined('text'), ...(citations.length > 0 ? { citations } : {}) };
    }
    case 'thinking':
      return { ...start, thinking: joined('thinking'), signature: joined('signature') };
    case 'tool_use':
    case 'server_tool_use':
      return { ...start, input: JSON.parse(joined('partial_json') || '{}') };
    default:
      return start;
  }
}

/** The answer in one piece. */
export function message({ model, blocks, stopReason = 'end_turn', usage }: Answer): Reply {
  const body = {
    model,
    id: 'msg_01XFDUDYJgAACzvnptvVoYEL',
    type: 'message',
    role: 'assistant',
    content: blocks.map(whole),
    stop_reason: stopReason,
    stop_sequence: null,
    usage: { ...counts, ...usage },
  };
  return { headers: { 'request-id': 'req_011CQ' }, body: JSON.stringify(body) };
}

export type Event = Readonly<Record<string, unknown>> & { readonly type: string };

/** The same answer as events. Usage at the end is the total, and leaves out what is known from the start. */
export function events({ model, blocks, stopReason = 'end_turn', usage }: Answer): readonly Event[] {
  const { output_tokens, output_tokens_details, ...known } = { output_tokens_details: undefined, ...counts, ...usage };
  const begun = {
    model,
    id: 'msg_01XFDUDYJgAACzvnptvVoYEL',
    type: 'message',
    role: 'assistant',
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { ...known, output_tokens: 1 },
  };
  return [
    { type: 'message_start', message: begun },
    ...blocks.flatMap(({ start, deltas = [] }, index) => [
      { type: 'content_block_start', index, content_block: start },
      ...(index === 0 ? [{ type: 'ping' }] : []),
      ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
      { type: 'content_block_stop', index },
    ]),
    {
      type: 'message_delta',
      delta: { stop_reason: stopReason, stop_sequence: null },
      usage: { output_tokens, output_tokens_details },
    },
    { type: 'message_stop' },
  ];
}

/** The vendor's no, in its own envelope. */
export const refusal = (type: string, said: string): Event => ({ type: 'error', error: { type, message: said } });

/** How a platform puts events on the wire. */
export type ToStream = (events: readonly Event[], then?: Reply['then']) => Reply;

export const serverSentEvents: ToStream = (all, then) => ({
  headers: { 'content-type': 'text/event-stream; charset=utf-8', 'request-id': 'req_011CQ' },
  body: all.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`),
  ...(then ? { then } : {}),
});
