import type { AIMessage, BaseMessage } from '@langchain/core/messages';
import type { ChatGeneration, Generation, LLMResult } from '@langchain/core/outputs';
import type { LlmResponse, ToolCallRequest } from '../../../schema/llm-call.ts';
import { joinTexts } from '../../providers/text.ts';
import { readReasoning, readText } from './read-content.ts';
import { readLlmOutput, readUsage } from './read-usage.ts';

type Loose = Readonly<Record<string, unknown>>;

/** The answers of one run; several when the app asked for several. A text model gives no message. */
export function readResult({ generations, llmOutput }: LLMResult): LlmResponse {
  // A stream that gave nothing ends with one generation that is undefined.
  const given = generations.flat().filter((generation) => generation !== undefined);
  const answers = given.flatMap((generation) => messageOf(generation) ?? []);
  const [first] = answers;
  const told: Loose = { ...llmOutput, ...given[0]?.generationInfo, ...first?.response_metadata };
  return {
    model: firstText(told, ['model_name', 'model', 'modelName', 'model_id']),
    text: joinTexts(given.map((generation) => readText(messageOf(generation)?.content) ?? generation.text)),
    reasoning: joinTexts(answers.map(reasoningOf)),
    finishReason: firstText(told, ['finish_reason', 'stop_reason', 'finishReason', 'stopReason']),
    toolCalls: answers.flatMap(toolCallsOf),
    usage: first?.usage_metadata ? readUsage(first.usage_metadata) : readLlmOutput(llmOutput),
  };
}

function messageOf(generation: Generation | ChatGeneration): AIMessage | undefined {
  const message: BaseMessage | undefined = 'message' in generation ? generation.message : undefined;
  return message?._getType() === 'ai' ? (message as AIMessage) : undefined; // What the type name says.
}

/** DeepSeek's models and OpenAI's reasoning models put it beside the content. */
function reasoningOf({ content, additional_kwargs: extra }: AIMessage): string {
  if (typeof extra?.reasoning_content === 'string') return extra.reasoning_content;
  return readReasoning(content) ?? '';
}

/** Arguments that are no JSON come apart from the others, as the text that the model wrote. */
function toolCallsOf({ tool_calls: calls = [], invalid_tool_calls: invalid = [] }: AIMessage): ToolCallRequest[] {
  return [
    ...calls.map(({ id, name, args }) => request(id, name, JSON.stringify(args))),
    ...invalid.map(({ id, name, args }) => request(id, name, args)),
  ];
}

function request(id = '', name = '', args = ''): ToolCallRequest {
  return { id, type: 'function', function: { name, arguments: args } };
}

function firstText(told: Loose, keys: readonly string[]): string | undefined {
  const found = keys.map((key) => told[key]).find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : undefined;
}
