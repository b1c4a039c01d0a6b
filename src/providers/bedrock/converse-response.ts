import type { ContentBlock, ConverseResponse } from '@aws-sdk/client-bedrock-runtime';
import type { LlmResponse, ToolCallRequest } from '../../../schema/llm-call.ts';
import { joinTexts } from '../text.ts';
import { readConverseUsage } from './converse-usage.ts';
import { modelOf } from './model-id.ts';

/** An answer that cites has its words inside the blocks of its citations. */
function textsOf({ text, citationsContent }: ContentBlock): string[] {
  return text === undefined ? (citationsContent?.content ?? []).flatMap((part) => part.text ?? []) : [text];
}

function toolCallOf({ toolUse }: ContentBlock): ToolCallRequest[] {
  if (!toolUse) return [];
  const { toolUseId: id = '', name = '', input } = toolUse;
  return [{ id, type: 'function', function: { name, arguments: JSON.stringify(input ?? {}) } }];
}

export function readConverseResponse(result: Partial<ConverseResponse>): LlmResponse {
  const blocks = result.output?.message?.content ?? [];
  return {
    model: modelOf(result.trace?.promptRouter?.invokedModelId),
    text: joinTexts(blocks.flatMap(textsOf), ''),
    reasoning: joinTexts(
      blocks.flatMap(({ reasoningContent }) => reasoningContent?.reasoningText?.text ?? []),
      '',
    ),
    finishReason: result.stopReason,
    toolCalls: blocks.flatMap(toolCallOf),
    usage: readConverseUsage(result.usage),
  };
}
