import type { LlmRequest, LlmResponse, ToolCallRequest, Usage } from '../../../schema/llm-call.ts';
import type { StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { isJson, type Json, listOf, numberIn, textIn } from './body.ts';

/**
 * Models that go on with one text: Llama, Mistral, Titan, Cohere, Jurassic, DeepSeek, early Claude. They say the same
 * under different names, and no name means two things.
 */
export function readCompletionRequest(body: Json): LlmRequest {
  const { textGenerationConfig: config } = body;
  const settings = isJson(config) ? { ...body, ...config } : body;
  const number = (...names: string[]) =>
    names.map((name) => numberIn(settings[name])).find((found) => found !== undefined);
  const text = [body.prompt, body.inputText, body.message, body.inputPrompt].map(textIn);
  return {
    userText: joinTexts(text.flatMap((one) => one ?? [])),
    systemPrompt: textIn(body.preamble),
    tools: Array.isArray(body.tools) ? body.tools : undefined,
    temperature: number('temperature'),
    maxOutputTokens: number('max_gen_len', 'max_tokens', 'maxTokens', 'max_tokens_to_sample', 'maxTokenCount'),
    topP: number('top_p', 'topP', 'p'),
  };
}

/** The list that holds an answer; an answer without a list is its own. */
const answersIn = (body: Json): Json[] =>
  [body.results, body.outputs, body.generations, body.completions, body.choices]
    .map(listOf)
    .find(({ length }) => length > 0) ?? [body];

function sayingOf(answer: Json): string | undefined {
  const { data } = answer;
  const found = [
    answer.generation,
    answer.outputText,
    answer.text,
    answer.completion,
    answer.message,
    isJson(data) && data.text,
  ];
  return found.map(textIn).find((text) => text !== undefined);
}

function finishOf({ finishReason, ...answer }: Json): string | undefined {
  const found = [answer.stop_reason, answer.finish_reason, answer.completionReason, finishReason];
  return found.map(textIn).find(Boolean) ?? (isJson(finishReason) ? textIn(finishReason.reason) : undefined);
}

/** The vendor gives its calls no id. */
function toolCallsIn(body: Json): ToolCallRequest[] {
  return listOf(body.tool_calls).map(({ name, parameters }) => ({
    id: '',
    type: 'function',
    function: { name: textIn(name) ?? '', arguments: JSON.stringify(parameters ?? {}) },
  }));
}

function usageOf(body: Json): Usage | undefined {
  const counted = listOf(body.results).flatMap(({ tokenCount }) => numberIn(tokenCount) ?? []);
  const input = numberIn(body.prompt_token_count) ?? numberIn(body.inputTextTokenCount);
  const output =
    numberIn(body.generation_token_count) ??
    numberIn(body.totalOutputTextTokenCount) ??
    (counted.length > 0 ? counted.reduce((sum, count) => sum + count) : undefined);
  return input === undefined && output === undefined ? undefined : { input, output };
}

export function readCompletion(body: Json): LlmResponse {
  const answers = answersIn(body);
  return {
    text: joinTexts(answers.flatMap((answer) => sayingOf(answer) ?? [])),
    finishReason: answers.map(finishOf).find(Boolean) ?? finishOf(body),
    toolCalls: toolCallsIn(body),
    usage: usageOf(body),
  };
}

/** Every piece is a short answer. */
export function readCompletionStream(): StreamReader<Json> {
  let text = '';
  const usage: Usage = {};
  const answer: LlmResponse = { toolCalls: [] };
  return {
    read(chunk) {
      const piece = readCompletion(chunk);
      text += piece.text ?? '';
      answer.finishReason = piece.finishReason ?? answer.finishReason;
      answer.toolCalls?.push(...(piece.toolCalls ?? []));
      // The first piece counts the input, and each one all of the output so far.
      usage.input ??= piece.usage?.input;
      usage.output = piece.usage?.output ?? usage.output;
      return Boolean(piece.text || piece.toolCalls?.length);
    },
    end: () => ({
      ...answer,
      text: text || undefined,
      usage: usage.input === undefined && usage.output === undefined ? undefined : usage,
    }),
  };
}
