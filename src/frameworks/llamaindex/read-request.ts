import type { ChatMessage, LLMMetadata, ToolCallLLMMessageOptions, ToolResult } from '@llamaindex/core/llms';
import type { LlmRequest } from '../../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../../providers/text.ts';
import { readAttachments, readText } from './read-content.ts';

type Message = ChatMessage<ToolCallLLMMessageOptions>;

const isAnswer = ({ role }: Message) => role === 'assistant';

function toolResultIn({ options }: Message): ToolResult | undefined {
  return options && 'toolResult' in options ? options.toolResult : undefined;
}

/** What a model is asked. The framework tells no tools. */
export function readRequest(messages: readonly Message[], model: Partial<LLMMetadata>): LlmRequest {
  const fresh = newMessages(messages, isAnswer, isAnswer);
  const results = fresh.flatMap((message) => toolResultIn(message) ?? []);
  const said = fresh.filter((message) => message.role === 'user' && !toolResultIn(message));
  const system = messages.filter(({ role }) => role === 'system' || role === 'developer');
  const attachments = said.flatMap(({ content }) => readAttachments(content));
  return {
    model: model.model,
    userText: joinTexts(said.map(({ content }) => readText(content) ?? '')),
    attachments: attachments.length > 0 ? attachments : undefined,
    messages,
    systemPrompt: joinTexts(system.map(({ content }) => readText(content) ?? '')),
    toolResults: results.map(({ id, result, isError }) => ({ callId: id, output: result, isError })),
    temperature: model.temperature,
    topP: model.topP,
    maxOutputTokens: model.maxTokens,
    isStreaming: false,
  };
}
