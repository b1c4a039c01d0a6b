import type Anthropic from '@anthropic-ai/sdk';
import type { StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { isToolUse, toolCall } from './tool-use.ts';
import { mergeCounts, readUsage, type TokenCounts } from './usage.ts';

export type Event = Anthropic.RawMessageStreamEvent;

/** A block of the answer while it is being streamed. */
interface OpenBlock {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  text: string;
}

function opened(block: Anthropic.RawContentBlockStartEvent['content_block']): OpenBlock {
  const text = block.type === 'text' ? block.text : block.type === 'thinking' ? block.thinking : '';
  const { id, name } = isToolUse(block) ? block : { id: '', name: '' };
  return { type: block.type, id, name, text };
}

function pieceOf(delta: Anthropic.RawContentBlockDelta): string {
  switch (delta.type) {
    case 'text_delta':
      return delta.text;
    case 'thinking_delta':
      return delta.thinking;
    case 'input_json_delta':
      return delta.partial_json;
    default:
      return '';
  }
}

export function readStream(): StreamReader<Event> {
  let model: string | undefined;
  let finishReason: string | undefined;
  const usage: TokenCounts = {};
  const blocks: OpenBlock[] = [];

  const extend = ({ index, delta }: Anthropic.RawContentBlockDeltaEvent): boolean => {
    const block = blocks[index];
    const piece = pieceOf(delta);
    if (block) block.text += piece;
    return piece !== '';
  };
  const texts = (type: string) =>
    joinTexts(
      blocks.flatMap((block) => (block?.type === type ? [block.text] : [])),
      '',
    );

  return {
    read(event) {
      switch (event.type) {
        case 'message_start':
          model = event.message.model;
          mergeCounts(usage, event.message.usage);
          return false;
        case 'content_block_start':
          blocks[event.index] = opened(event.content_block);
          return isToolUse(event.content_block);
        case 'content_block_delta':
          return extend(event);
        case 'message_delta':
          finishReason = event.delta.stop_reason ?? undefined;
          mergeCounts(usage, event.usage);
          return false;
        default:
          return false;
      }
    },
    end: () => ({
      model,
      text: texts('text'),
      reasoning: texts('thinking'),
      finishReason,
      toolCalls: blocks
        .filter((block) => block && isToolUse(block))
        .map((block) => toolCall(block, block.text || '{}')),
      usage: readUsage(model === undefined ? undefined : usage),
    }),
  };
}
