import type { ChatRequest, ChatResponse, Message, ToolCall } from 'ollama';
import type { Attachment, LlmRequest, LlmResponse } from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { joinTexts, newMessages } from '../text.ts';
import { toolCallsOf, toolResultsOf } from './tool-calls.ts';
import { readUsage } from './usage.ts';

type Options = ChatRequest['options'];

/** Pictures are bytes, base64 or a path on the app's disk: that there were some is all that leaves. */
export function picturesOf(images: readonly unknown[] | undefined): Attachment[] {
  return (images ?? []).map(() => ({ type: 'image' }));
}

export function sampling(options: Options): Pick<LlmRequest, 'temperature' | 'maxOutputTokens' | 'topP'> {
  const limit = options?.num_predict;
  return {
    temperature: options?.temperature,
    // Less than one says that there is none.
    maxOutputTokens: limit !== undefined && limit > 0 ? limit : undefined,
    topP: options?.top_p,
  };
}

const isAnswer = ({ role }: Message) => role === 'assistant';

function readRequest(params: ChatRequest): LlmRequest {
  const messages = params.messages ?? [];
  const fresh = newMessages(messages, isAnswer);
  const said = fresh.filter(({ role }) => role === 'user');
  const attachments = said.flatMap(({ images }) => picturesOf(images));
  return {
    model: params.model,
    userText: joinTexts(said.map(({ content }) => content ?? '')),
    attachments: attachments.length > 0 ? attachments : undefined,
    messages,
    systemPrompt: joinTexts(messages.flatMap(({ role, content }) => (role === 'system' ? [content] : []))),
    tools: params.tools,
    toolResults: toolResultsOf(messages, fresh),
    ...sampling(params.options),
    isStreaming: params.stream === true,
  };
}

function readAnswer({ model, message, done_reason: finishReason, ...counts }: ChatResponse): LlmResponse {
  return {
    model,
    text: message?.content || undefined,
    reasoning: message?.thinking || undefined,
    finishReason,
    toolCalls: toolCallsOf(message?.tool_calls ?? []),
    usage: readUsage(counts),
  };
}

/** Each piece is an answer of its own, with what is new in it. Tool calls come whole. */
function readStream(): StreamReader<ChatResponse> {
  let last: LlmResponse = {};
  let text = '';
  let thinking = '';
  const calls: ToolCall[] = [];
  return {
    read(piece) {
      last = readAnswer(piece);
      text += piece.message?.content ?? '';
      thinking += piece.message?.thinking ?? '';
      calls.push(...(piece.message?.tool_calls ?? []));
      return Boolean(last.text || last.reasoning || last.toolCalls?.length);
    },
    end: () => ({ ...last, text: text || undefined, reasoning: thinking || undefined, toolCalls: toolCallsOf(calls) }),
  };
}

export const ollamaChatReader: OperationReader<ChatRequest, ChatResponse, ChatResponse> = {
  kind: 'chat',
  request: readRequest,
  response: readAnswer,
  stream: readStream,
};
