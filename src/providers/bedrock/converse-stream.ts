import type { ContentBlockDelta, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import type { LlmResponse, ToolCallRequest } from '../../../schema/llm-call.ts';
import type { StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { readConverseUsage } from './converse-usage.ts';
import { modelOf } from './model-id.ts';

export function readConverseStream(): StreamReader<ConverseStreamOutput> {
  const answer: LlmResponse = {};
  const texts: string[] = [];
  const thoughts: string[] = [];
  /** By the index of their block. */
  const calls = new Map<number, ToolCallRequest>();

  const extend = (index: number, { text, toolUse, reasoningContent }: ContentBlockDelta): boolean => {
    if (text) texts[index] = (texts[index] ?? '') + text;
    const thought = reasoningContent?.text;
    if (thought) thoughts[index] = (thoughts[index] ?? '') + thought;
    const call = calls.get(index);
    if (call && toolUse?.input) call.function.arguments += toolUse.input;
    return Boolean(text || thought || toolUse);
  };

  return {
    read({ contentBlockStart, contentBlockDelta, messageStop, metadata }) {
      const tool = contentBlockStart?.start?.toolUse;
      if (tool) {
        const { toolUseId: id = '', name = '' } = tool;
        calls.set(contentBlockStart.contentBlockIndex ?? 0, {
          id,
          type: 'function',
          function: { name, arguments: '' },
        });
      }
      if (messageStop) answer.finishReason = messageStop.stopReason;
      if (metadata) {
        answer.usage = readConverseUsage(metadata.usage);
        answer.model = modelOf(metadata.trace?.promptRouter?.invokedModelId);
      }
      const { contentBlockIndex = 0, delta } = contentBlockDelta ?? {};
      return delta ? extend(contentBlockIndex, delta) : tool !== undefined;
    },
    end: () => ({
      ...answer,
      text: joinTexts(Object.values(texts), ''),
      reasoning: joinTexts(Object.values(thoughts), ''),
      toolCalls: [...calls.values()].map((call) => ({
        ...call,
        function: { ...call.function, arguments: call.function.arguments || '{}' },
      })),
    }),
  };
}
