import type {
  ChatCompletionResponse,
  CompletionEvent,
  FIMCompletionRequest,
} from '@mistralai/mistralai/models/components';
import type { OperationReader } from '../provider.ts';
import { type ChatParams, readChatRequest } from './chat-request.ts';
import { readChatResponse } from './chat-response.ts';
import { readChatStream } from './chat-stream.ts';

/** Answers and streams are asked for by methods of their own. */
export const chatReader = (
  isStreaming: boolean,
): OperationReader<ChatParams, ChatCompletionResponse, CompletionEvent> => ({
  kind: 'chat',
  request: (params) => ({ ...readChatRequest(params), isStreaming }),
  response: readChatResponse,
  stream: readChatStream,
});

/** Code between two pieces of code. What is asked is what stands before. */
export const fimReader = (
  isStreaming: boolean,
): OperationReader<FIMCompletionRequest, ChatCompletionResponse, CompletionEvent> => ({
  kind: 'chat',
  request: ({ model, prompt, temperature, maxTokens, topP }) => ({
    model,
    userText: prompt,
    temperature: temperature ?? undefined,
    maxOutputTokens: maxTokens ?? undefined,
    topP: topP ?? undefined,
    isStreaming,
  }),
  response: readChatResponse,
  stream: readChatStream,
});
