import type { Groq } from 'groq-sdk';
import type { ChatCompletionCreateParams } from 'groq-sdk/resources/chat/completions';
import type { ToolCallRequest, Usage } from '../../../schema/llm-call.ts';
import { chatReader } from '../openai/chat.ts';
import { readChatUsage } from '../openai/usage.ts';
import type { AnyReader, OperationReader } from '../provider.ts';

type Params = ChatCompletionCreateParams;
type Answer = Groq.Chat.ChatCompletion;
type Chunk = Groq.Chat.ChatCompletionChunk;
type Executed = Groq.Chat.ChatCompletionMessage.ExecutedTool | Groq.Chat.ChatCompletionChunk.Choice.Delta.ExecutedTool;

/** Groq speaks OpenAI's wire format; where the two SDKs' types differ, nobody reads. */
const openaiForm: AnyReader = chatReader;

/** A tool that Groq itself ran. It has no id; its place in the answer tells it from the others. */
function executedCall({ index, type, arguments: text }: Executed): ToolCallRequest {
  return { id: `executed_${index}`, type: 'function', function: { name: type, arguments: text ?? '' } };
}

export const groqChatReader: OperationReader<Params, Answer, Chunk> = {
  kind: 'chat',
  request: (params) => openaiForm.request(params),
  response(result) {
    const said = openaiForm.response(result);
    const executed = (result.choices ?? []).flatMap(({ message }) => message?.executed_tools ?? []);
    return { ...said, toolCalls: [...executed.map(executedCall), ...(said.toolCalls ?? [])] };
  },
  stream() {
    const said = openaiForm.stream?.();
    // A tool is told of when it starts and again with what it gave.
    const executed = new Map<number, Executed>();
    let usage: Usage | undefined;
    let refusal: string | undefined;
    return {
      read(chunk) {
        const isContent = said?.read(chunk) ?? false;
        // Token counts come with the last piece, unasked, and not where OpenAI puts them.
        usage = readChatUsage(chunk.x_groq?.usage) ?? usage;
        refusal ??= chunk.x_groq?.error ?? undefined;
        const tools = (chunk.choices ?? []).flatMap(({ delta }) => delta?.executed_tools ?? []);
        for (const tool of tools) executed.set(tool.index, { ...executed.get(tool.index), ...tool });
        return isContent || tools.length > 0;
      },
      end() {
        const answer = said?.end() ?? {};
        return {
          ...answer,
          toolCalls: [...[...executed.values()].map(executedCall), ...(answer.toolCalls ?? [])],
          usage: answer.usage ?? usage,
          failure: refusal === undefined ? undefined : { message: refusal, type: 'x_groq.error', source: 'provider' },
        };
      },
    };
  },
};
