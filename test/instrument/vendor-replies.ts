import type { Reply } from '../../src/providers/contract.ts';

const sse = { 'content-type': 'text/event-stream; charset=utf-8' };
const events = (pieces: readonly object[]) => pieces.map((piece) => `data: ${JSON.stringify(piece)}\n\n`);

const completion = { id: 'chatcmpl-1', created: 1_760_000_000, model: 'gpt-4o-mini-2024-07-18' };
const usage = {
  prompt_tokens: 112,
  completion_tokens: 9,
  total_tokens: 121,
  prompt_tokens_details: { cached_tokens: 100, audio_tokens: 0 },
  completion_tokens_details: { reasoning_tokens: 4, audio_tokens: 0 },
};
const said = { role: 'assistant', content: 'They come back.', refusal: null };
const chunk = (delta: object, finish: string | null = null) => ({
  ...completion,
  object: 'chat.completion.chunk',
  choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
});

export const chat: Reply = {
  body: JSON.stringify({
    ...completion,
    object: 'chat.completion',
    choices: [{ index: 0, message: said, logprobs: null, finish_reason: 'stop' }],
    usage,
  }),
};

export const chatPieces = [
  ...events([
    chunk({ role: 'assistant', content: '' }),
    chunk({ content: 'They ' }),
    chunk({ content: 'come back.' }),
    chunk({}, 'stop'),
    { ...completion, object: 'chat.completion.chunk', choices: [], usage },
  ]),
  'data: [DONE]\n\n',
];
export const chatStream: Reply = { headers: sse, body: chatPieces };

const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'claude-haiku-4-5-20251001' };
export const messages: Reply = {
  body: JSON.stringify({
    ...message,
    content: [{ type: 'text', text: 'They come back.' }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 12, cache_read_input_tokens: 100, cache_creation_input_tokens: 0, output_tokens: 9 },
  }),
};
export const messagesStream: Reply = {
  headers: sse,
  body: events([
    { type: 'message_start', message: { ...message, content: [], usage: { input_tokens: 12, output_tokens: 1 } } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'They ' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'come back.' } },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 9 } },
    { type: 'message_stop' },
  ]),
};

export const embedding: Reply = {
  body: JSON.stringify({
    object: 'list',
    data: [{ object: 'embedding', index: 0, embedding: [0.1, 0.2, 0.3] }],
    model: 'text-embedding-3-small',
    usage: { prompt_tokens: 4, total_tokens: 4 },
  }),
};

export const limited: Reply = {
  status: 429,
  body: JSON.stringify({
    error: { message: 'Slow down.', type: 'requests', param: null, code: 'rate_limit_exceeded' },
  }),
};
