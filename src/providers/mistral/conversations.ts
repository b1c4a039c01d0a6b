import type { ConversationEvents, ConversationResponse } from '@mistralai/mistralai/models/components';
import type { Failure, LlmResponse, ToolCallRequest, Usage } from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { type Content, textIn, thoughtIn } from './content.ts';
import { type ConversationParams, readConversationRequest } from './conversation-request.ts';
import { argumentsOf } from './tool-call.ts';
import { readMistralUsage } from './usage.ts';

function readResponse({ outputs = [], usage }: ConversationResponse): LlmResponse {
  const contents = outputs.flatMap((entry): Content[] => ('content' in entry ? [entry.content as Content] : [])); // Chunks.
  const models = outputs.flatMap((entry) => ('model' in entry ? (entry.model ?? []) : []));
  return {
    model: models.at(-1),
    text: joinTexts(contents.map((content) => textIn(content) ?? '')),
    reasoning: joinTexts(contents.map((content) => thoughtIn(content) ?? '')),
    toolCalls: outputs.flatMap((entry): ToolCallRequest[] =>
      'toolCallId' in entry
        ? [
            {
              id: entry.toolCallId,
              type: 'function',
              function: { name: entry.name, arguments: argumentsOf(entry.arguments) },
            },
          ]
        : [],
    ),
    usage: readMistralUsage(usage && { ...usage }),
  };
}

function readStream(): StreamReader<ConversationEvents> {
  let model: string | undefined;
  let usage: Usage | undefined;
  let failure: Failure | undefined;
  let text = '';
  let reasoning = '';
  const calls = new Map<string, ToolCallRequest>();
  return {
    read({ data }) {
      if ('model' in data && data.model) model = data.model;
      if ('usage' in data) usage = readMistralUsage({ ...data.usage });
      if (data.type === 'conversation.response.error')
        failure = { message: data.message, type: String(data.code), source: 'provider' };
      if (data.type === 'message.output.delta') {
        const [said, thought] = [textIn(data.content), thoughtIn(data.content)];
        text += said ?? '';
        reasoning += thought ?? '';
        return Boolean(said || thought);
      }
      if (data.type !== 'function.call.delta') return false;
      const call = calls.get(data.id);
      if (call) call.function.arguments += data.arguments;
      else
        calls.set(data.id, {
          id: data.toolCallId,
          type: 'function',
          function: { name: data.name, arguments: data.arguments },
        });
      return true;
    },
    end: () => ({
      model,
      text: text || undefined,
      reasoning: reasoning || undefined,
      toolCalls: [...calls.values()],
      usage,
      failure,
    }),
  };
}

export const conversationReader = (
  isStreaming: boolean,
): OperationReader<ConversationParams, ConversationResponse, ConversationEvents> => ({
  kind: 'chat',
  request: (params) => ({ ...readConversationRequest(params), isStreaming }),
  response: readResponse,
  stream: readStream,
});
