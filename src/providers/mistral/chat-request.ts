import type { AgentsCompletionRequest, ChatCompletionRequest } from '@mistralai/mistralai/models/components';
import type { LlmRequest, ToolResult } from '../../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../text.ts';
import { attachmentsIn, textIn, textsIn } from './content.ts';

type Message = ChatCompletionRequest['messages'][number];

export type ChatParams = Partial<ChatCompletionRequest> &
  Pick<AgentsCompletionRequest, 'messages'> & { agentId?: string };

const isAnswer = ({ role }: Message) => role === 'assistant';
/** The app begins an answer only where it says so. */
const isBeginning = (message: Message) => message.role === 'assistant' && message.prefix === true;

function toolResultOf(message: Message): ToolResult[] {
  if (message.role !== 'tool' || !message.toolCallId) return [];
  return [{ callId: message.toolCallId, output: textIn(message.content) }];
}

export function readChatRequest(params: ChatParams): LlmRequest {
  const messages = params.messages ?? [];
  const fresh = newMessages(messages, isAnswer, isBeginning);
  const said = fresh.filter(({ role }) => role === 'user');
  const attachments = said.flatMap(({ content }) => attachmentsIn(content));
  const system = messages.filter(({ role }) => role === 'system');
  return {
    model: params.model,
    userText: joinTexts(said.flatMap(({ content }) => textsIn(content))),
    attachments: attachments.length > 0 ? attachments : undefined,
    messages,
    systemPrompt: joinTexts(system.flatMap(({ content }) => textsIn(content))),
    tools: params.tools ?? undefined,
    toolResults: fresh.flatMap(toolResultOf),
    temperature: params.temperature ?? undefined,
    maxOutputTokens: params.maxTokens ?? undefined,
    topP: params.topP ?? undefined,
  };
}
