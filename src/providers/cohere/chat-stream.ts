import type { Cohere } from 'cohere-ai';
import type { Failure, LlmResponse, ToolCallRequest, Usage } from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { readStreamRequest, toolCallOf } from './chat.ts';
import { type Answered, readUsage } from './usage.ts';

type Event = Cohere.V2ChatStreamResponse;
type Stream = AsyncIterable<Event>;

/** Parts of the answer and its tool calls are told apart by their index. */
function readStream(): StreamReader<Event> {
  const texts: string[] = [];
  const thoughts: string[] = [];
  const calls = new Map<number, ToolCallRequest>();
  let plan = '';
  let finishReason: string | undefined;
  let usage: Usage | undefined;
  let failure: Failure | undefined;

  const readContent = (index: number, { text, thinking }: { text?: string; thinking?: string } = {}): boolean => {
    if (text) texts[index] = (texts[index] ?? '') + text;
    if (thinking) thoughts[index] = (thoughts[index] ?? '') + thinking;
    return Boolean(text || thinking);
  };

  const read = (event: Event): boolean => {
    switch (event.type) {
      case 'content-start':
      case 'content-delta':
        return readContent(event.index ?? 0, event.delta?.message?.content);
      case 'tool-plan-delta':
        plan += event.delta?.message?.toolPlan ?? '';
        return true;
      case 'tool-call-start': {
        const call = event.delta?.message?.toolCalls;
        if (call) calls.set(event.index ?? 0, toolCallOf(call));
        return true;
      }
      case 'tool-call-delta': {
        const call = calls.get(event.index ?? 0);
        if (call) call.function.arguments += event.delta?.message?.toolCalls?.function?.arguments ?? '';
        return true;
      }
      case 'message-end': {
        const { finishReason: reason, usage: counted, error } = event.delta ?? {};
        finishReason = reason;
        usage = readUsage(counted);
        if (error) failure = { message: error, type: reason ?? 'ERROR', source: 'provider' };
        return false;
      }
      default:
        return false;
    }
  };

  return {
    read,
    end: (): LlmResponse => ({
      text: joinTexts(texts.map((text) => text ?? '')),
      reasoning: joinTexts([...thoughts.map((thought) => thought ?? ''), plan]),
      finishReason,
      toolCalls: [...calls.values()],
      usage,
      failure,
    }),
  };
}

export const cohereChatStreamReader: OperationReader<Cohere.V2ChatStreamRequest, Answered<Stream>, Event> = {
  kind: 'chat',
  request: readStreamRequest,
  response: () => ({}),
  streamIn: ({ data }) => data,
  stream: readStream,
};
