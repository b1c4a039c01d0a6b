import type { CompletionEvent, DeltaMessage, ToolCall } from '@mistralai/mistralai/models/components';
import type { LlmResponse, ToolCallRequest } from '../../../schema/llm-call.ts';
import type { StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { textIn, thoughtIn } from './content.ts';
import { argumentsOf, idOf, toolCallOf } from './tool-call.ts';
import { readMistralUsage } from './usage.ts';

export function readChatStream(): StreamReader<CompletionEvent> {
  const answer: LlmResponse = {};
  const texts: string[] = [];
  let reasoning = '';
  /** By the index that they came with. */
  const open = new Map<string, ToolCallRequest>();
  const calls: ToolCallRequest[] = [];

  const readCall = (choice: number, call: ToolCall): void => {
    const key = `${choice}:${call.index ?? 0}`;
    const known = open.get(key);
    const id = idOf(call);
    // The SDK gives index 0 to calls without one: two whole calls would be one.
    if (known && (id === '' || id === known.id)) {
      known.function.arguments += argumentsOf(call.function.arguments);
      known.function.name ||= call.function.name;
    } else {
      const begun = toolCallOf(call);
      open.set(key, begun);
      calls.push(begun);
    }
  };
  const readDelta = (choice: number, { content, toolCalls }: DeltaMessage): boolean => {
    const text = textIn(content);
    if (text) texts[choice] = (texts[choice] ?? '') + text;
    const thought = thoughtIn(content);
    if (thought) reasoning += thought;
    for (const call of toolCalls ?? []) readCall(choice, call);
    return Boolean(text || thought || toolCalls?.length);
  };

  return {
    read({ data }) {
      answer.model ??= data.model;
      if (data.usage) answer.usage = readMistralUsage(data.usage);
      let isContent = false;
      for (const { index, delta, finishReason } of data.choices ?? []) {
        if (readDelta(index, delta)) isContent = true;
        if (finishReason && index === 0) answer.finishReason = finishReason;
      }
      return isContent;
    },
    end: () => ({
      ...answer,
      text: joinTexts(texts.map((text) => text ?? '')),
      reasoning: reasoning || undefined,
      toolCalls: calls,
    }),
  };
}
