import type { BaseMessage, ToolMessage } from '@langchain/core/messages';
import type { LlmRequest, ToolResult } from '../../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../../providers/text.ts';
import { readAttachments, readText } from './read-content.ts';

type Said = Pick<LlmRequest, 'userText' | 'attachments' | 'systemPrompt' | 'toolResults'>;

const isAnswer = (message: BaseMessage) => typeOf(message) === 'ai';

/** Copies of several versions meet in one app; all of them have this method. */
function typeOf(message: BaseMessage): string {
  return message._getType();
}

/** What a list of messages says that is new: what follows the last answer, and the system prompt. */
export function readMessages(messages: readonly BaseMessage[]): Said {
  const system = messages.filter((message) => /^(system|developer)$/.test(typeOf(message)));
  const fresh = newMessages(messages, isAnswer, isAnswer);
  const said = fresh.filter((message) => /^(human|generic)$/.test(typeOf(message)));
  const attachments = said.flatMap(({ content }) => readAttachments(content));
  return {
    userText: joinTexts(said.map(({ content }) => readText(content) ?? '')),
    attachments: attachments.length > 0 ? attachments : undefined,
    systemPrompt: joinTexts(system.map(({ content }) => readText(content) ?? '')),
    toolResults: fresh.filter((message): message is ToolMessage => typeOf(message) === 'tool').map(toolResultOf),
  };
}

function toolResultOf({ tool_call_id: callId, content, status }: ToolMessage): ToolResult {
  return { callId, output: readText(content), isError: status === 'error' };
}
