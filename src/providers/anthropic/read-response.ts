import type Anthropic from '@anthropic-ai/sdk';
import type { LlmResponse } from '../../../schema/llm-call.ts';
import { joinTexts } from '../text.ts';
import { isToolUse, toolCall } from './tool-use.ts';
import { readUsage } from './usage.ts';

export function readResponse(result: Anthropic.Message): LlmResponse {
  const blocks = result.content ?? [];
  const texts = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  const thoughts = blocks.flatMap((block) => (block.type === 'thinking' ? [block.thinking] : []));
  return {
    model: result.model,
    text: joinTexts(texts, ''),
    reasoning: joinTexts(thoughts, ''),
    finishReason: result.stop_reason ?? undefined,
    toolCalls: blocks.filter(isToolUse).map((block) => toolCall(block, JSON.stringify(inputOf(block)))),
    usage: readUsage(result.usage),
  };
}

const inputOf = (block: object): unknown => ('input' in block ? block.input : {});
