import type Anthropic from '@anthropic-ai/sdk';
import type { Answer } from '../answer.ts';
import type { SseFrame } from '../reply.ts';
import { splitText } from '../split-text.ts';
import { type AnswerBlock, answerBlocks, messageUsage, openMessage, stopReason } from './message.ts';

/** The event sequence of a streamed message. The usage in `message_delta` is cumulative, not an increment. */
export function* messagesFrames(answer: Answer, serial: number): Generator<SseFrame> {
  yield frame({ type: 'message_start', message: openMessage(answer, serial) });
  yield { event: 'ping', data: { type: 'ping' } };
  for (const [index, block] of answerBlocks(answer, serial).entries()) {
    yield frame({ type: 'content_block_start', index, content_block: emptied(block) });
    for (const delta of deltasOf(block, answer.chunks)) {
      yield { ...frame({ type: 'content_block_delta', index, delta }), isDelta: delta.type !== 'signature_delta' };
    }
    yield frame({ type: 'content_block_stop', index });
  }
  const { input_tokens, cache_creation_input_tokens, cache_read_input_tokens, output_tokens, ...rest } =
    messageUsage(answer);
  yield frame({
    type: 'message_delta',
    delta: { stop_reason: stopReason(answer), stop_sequence: null, stop_details: null, container: null },
    usage: {
      input_tokens,
      cache_creation_input_tokens,
      cache_read_input_tokens,
      output_tokens,
      output_tokens_details: rest.output_tokens_details,
      server_tool_use: null,
    },
  });
  yield frame({ type: 'message_stop' });
}

function frame(data: Anthropic.RawMessageStreamEvent): SseFrame {
  return { event: data.type, data };
}

function emptied(block: AnswerBlock): AnswerBlock {
  switch (block.type) {
    case 'thinking':
      return { ...block, thinking: '', signature: '' };
    case 'text':
      return { ...block, text: '' };
    case 'tool_use':
      return { ...block, input: {} };
  }
}

function deltasOf(block: AnswerBlock, chunks: number | undefined): Anthropic.RawContentBlockDelta[] {
  switch (block.type) {
    case 'thinking':
      return [
        ...splitText(block.thinking, chunks).map((thinking) => ({
          type: 'thinking_delta' as const,
          thinking,
          estimated_tokens: null,
        })),
        { type: 'signature_delta', signature: block.signature },
      ];
    case 'text':
      return splitText(block.text, chunks).map((text) => ({ type: 'text_delta', text }));
    case 'tool_use':
      // The empty first piece is what the API really sends.
      return ['', ...splitText(JSON.stringify(block.input), chunks ?? 3)].map((partial_json) => ({
        type: 'input_json_delta',
        partial_json,
      }));
  }
}
