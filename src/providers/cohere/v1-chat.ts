import type { Cohere } from 'cohere-ai';
import type { LlmRequest, LlmResponse, ToolCallRequest, ToolResult } from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { type Answered, readUsage } from './usage.ts';

type Params = Cohere.ChatRequest | Cohere.ChatStreamRequest;
type Answer = Cohere.NonStreamedChatResponse;
type Event = Cohere.StreamedChatResponse;

/** Calls have no ids in this version of the API: the how-manieth of its name tells one from the others. */
function numbered(calls: readonly Cohere.ToolCall[]): string[] {
  const seen = new Map<string, number>();
  return calls.map(({ name }) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `${name}_${count}`;
  });
}

function toolCallsOf(calls: readonly Cohere.ToolCall[] = []): ToolCallRequest[] {
  const ids = numbered(calls);
  return calls.map(({ name, parameters }, index) => ({
    id: ids[index] ?? name,
    type: 'function',
    function: { name, arguments: JSON.stringify(parameters) },
  }));
}

function toolResultsOf(results: readonly Cohere.ToolResult[] = []): ToolResult[] {
  const ids = numbered(results.map(({ call }) => call));
  return results.map(({ outputs }, index) => ({
    callId: ids[index] ?? '',
    output: outputs?.length === 1 ? outputs[0] : outputs,
  }));
}

function readRequest(params: Params): LlmRequest {
  const history = params.chatHistory ?? [];
  const system = history.flatMap((one) => (one.role === 'SYSTEM' ? [one.message] : []));
  return {
    model: params.model,
    userText: params.message || undefined,
    systemPrompt: joinTexts([params.preamble ?? '', ...system]),
    tools: params.tools,
    toolResults: toolResultsOf(params.toolResults),
    temperature: params.temperature,
    maxOutputTokens: params.maxTokens,
    topP: params.p,
  };
}

function readAnswer({ text, finishReason, toolCalls, meta }: Answer): LlmResponse {
  return { text: text || undefined, finishReason, toolCalls: toolCallsOf(toolCalls), usage: readUsage(meta) };
}

/** The last event holds the whole answer; the pieces are what is known of a stream that ends before. */
function readStream(): StreamReader<Event> {
  let text = '';
  let calls: readonly Cohere.ToolCall[] = [];
  let whole: LlmResponse | undefined;
  return {
    read(event) {
      if (event.eventType === 'text-generation') text += event.text;
      if (event.eventType === 'tool-calls-generation') calls = event.toolCalls;
      if (event.eventType === 'stream-end') {
        const said = readAnswer(event.response);
        const failure: LlmResponse['failure'] = /^ERROR/.test(event.finishReason)
          ? { message: event.finishReason, type: event.finishReason, source: 'provider' }
          : undefined;
        whole = { ...said, text: said.text ?? (text || undefined), finishReason: event.finishReason, failure };
      }
      return /^(text-generation|tool-calls)/.test(event.eventType);
    },
    end: () => whole ?? { text: text || undefined, toolCalls: toolCallsOf(calls) },
  };
}

export const v1ChatReader: OperationReader<Params, Answered<Answer>, never> = {
  kind: 'chat',
  request: (params) => ({ ...readRequest(params), isStreaming: false }),
  response: ({ data }) => readAnswer(data),
};

export const v1ChatStreamReader: OperationReader<Params, Answered<AsyncIterable<Event>>, Event> = {
  kind: 'chat',
  request: (params) => ({ ...readRequest(params), isStreaming: true }),
  response: () => ({}),
  streamIn: ({ data }) => data,
  stream: readStream,
};
