import type { Cohere } from 'cohere-ai';
import type { Attachment, LlmRequest, LlmResponse, ToolCallRequest, ToolResult } from '../../../schema/llm-call.ts';
import type { OperationReader } from '../provider.ts';
import { joinTexts, newMessages } from '../text.ts';
import { type Answered, readUsage } from './usage.ts';

type Params = Cohere.V2ChatRequest | Cohere.V2ChatStreamRequest;
type Message = Cohere.ChatMessageV2;
type Answer = Answered<Cohere.V2ChatResponse>;

const isAnswer = (message: Message) => message.role === 'assistant';

function textsOf(content: string | readonly { type: string; text?: string }[] | undefined): string[] {
  if (typeof content === 'string') return [content];
  return (content ?? []).flatMap(({ text }) => (text === undefined ? [] : [text]));
}

/** A picture given as a data URL is the picture itself, which never leaves. */
function attachmentsOf(content: Cohere.UserMessageV2Content): Attachment[] {
  if (typeof content === 'string') return [];
  return (content ?? []).flatMap((part) => {
    if (part.type !== 'image_url') return [];
    const url = part.imageUrl?.url;
    return [{ type: 'image', url: url?.startsWith('data:') ? undefined : url }];
  });
}

/** A tool gives texts, or documents with fields of its own. */
function outputOf(content: Cohere.ToolMessageV2Content): unknown {
  if (typeof content === 'string') return content;
  const parts = (content ?? []).map((part) => (part.type === 'document' ? part.document.data : part.text));
  return parts.length === 1 ? parts[0] : parts;
}

function readRequest(params: Params): LlmRequest {
  const messages = params.messages ?? [];
  const fresh = newMessages(messages, isAnswer, isAnswer);
  const said: string[] = [];
  const attachments: Attachment[] = [];
  const toolResults: ToolResult[] = [];
  for (const message of fresh) {
    if (message.role === 'tool') {
      toolResults.push({ callId: message.toolCallId, output: outputOf(message.content) });
    } else if (message.role === 'user') {
      said.push(...textsOf(message.content));
      attachments.push(...attachmentsOf(message.content));
    }
  }
  return {
    model: params.model,
    userText: joinTexts(said),
    attachments: attachments.length > 0 ? attachments : undefined,
    messages,
    systemPrompt: joinTexts(messages.flatMap((one) => (one.role === 'system' ? textsOf(one.content) : []))),
    tools: params.tools,
    toolResults,
    temperature: params.temperature,
    maxOutputTokens: params.maxTokens,
    topP: params.p,
  };
}

export function toolCallOf({ id, function: called }: Cohere.ToolCallV2): ToolCallRequest {
  return { id, type: 'function', function: { name: called?.name ?? '', arguments: called?.arguments ?? '' } };
}

/** The model thinks in parts of its own, and in a plan before it calls tools. */
function readAnswer({ data }: Answer): LlmResponse {
  const { message, finishReason, usage } = data;
  const content = message?.content ?? [];
  const thoughts = content.map((part) => (part.type === 'thinking' ? part.thinking : ''));
  return {
    text: joinTexts(content.map((part) => (part.type === 'text' ? part.text : ''))),
    reasoning: joinTexts([...thoughts, message?.toolPlan ?? '']),
    finishReason,
    toolCalls: (message?.toolCalls ?? []).map(toolCallOf),
    usage: readUsage(usage),
  };
}

export const cohereChatReader: OperationReader<Params, Answer, never> = {
  kind: 'chat',
  request: (params) => ({ ...readRequest(params), isStreaming: false }),
  response: readAnswer,
};

export const readStreamRequest = (params: Params): LlmRequest => ({ ...readRequest(params), isStreaming: true });
