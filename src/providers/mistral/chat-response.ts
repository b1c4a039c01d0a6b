import type { ChatCompletionChoice, ChatCompletionResponse } from '@mistralai/mistralai/models/components';
import type { LlmResponse } from '../../../schema/llm-call.ts';
import { joinTexts } from '../text.ts';
import { textIn, thoughtIn } from './content.ts';
import { toolCallOf } from './tool-call.ts';
import { readMistralUsage } from './usage.ts';

/** A request may ask for all messages that lead to the answer, of which the last one is it. */
const messageOf = ({ message, messages }: ChatCompletionChoice) => message ?? messages?.at(-1);

export function readChatResponse(result: ChatCompletionResponse): LlmResponse {
  const messages = (result.choices ?? []).flatMap((choice) => messageOf(choice) ?? []);
  return {
    model: result.model,
    text: joinTexts(messages.map(({ content }) => textIn(content) ?? '')),
    reasoning: joinTexts(messages.map(({ content }) => thoughtIn(content) ?? '')),
    finishReason: result.choices?.[0]?.finishReason,
    toolCalls: messages.flatMap(({ toolCalls }) => (toolCalls ?? []).map(toolCallOf)),
    usage: readMistralUsage(result.usage),
  };
}
