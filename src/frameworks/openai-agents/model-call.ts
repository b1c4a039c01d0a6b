import type { GenerationSpanData, ResponseSpanData } from '@openai/agents';
import type { LlmRequest, LlmResponse, Usage } from '../../../schema/llm-call.ts';
import { chatReader } from '../../providers/openai/chat.ts';
import { responsesReader } from '../../providers/openai/responses.ts';
import { type Item, readItems, readOutputItems } from './items.ts';

export interface ModelCall {
  readonly request: LlmRequest;
  readonly response: LlmResponse;
}

/** The request and the answer that a span of a model carries; both are empty where tracing leaves content out. */
export function modelCallOf(data: GenerationSpanData | ResponseSpanData): ModelCall {
  return data.type === 'response' ? responseCallOf(data) : generationCallOf(data);
}

type ChatParams = Parameters<typeof chatReader.request>[0];
type ChatAnswer = Parameters<typeof chatReader.response>[0];
type Response = Parameters<typeof responsesReader.response>[0];

function responseCallOf({ _input, _response }: ResponseSpanData): ModelCall {
  // The answer of the Responses API as it came; the framework's type leaves it open.
  const answer = _response as Response | undefined;
  const said = readItems(_input);
  const instructions = typeof answer?.instructions === 'string' ? answer.instructions : undefined;
  return {
    request: {
      ...said,
      systemPrompt: instructions ?? said.systemPrompt,
      tools: answer?.tools,
      temperature: answer?.temperature ?? undefined,
      topP: answer?.top_p ?? undefined,
      maxOutputTokens: answer?.max_output_tokens ?? undefined,
    },
    response: answer ? responsesReader.response(answer) : {},
  };
}

/** Models of OpenAI's chat API put its messages and its answer in; others the framework's own items. */
function generationCallOf(data: GenerationSpanData): ModelCall {
  const { input = [], output = [], model, model_config: config } = data;
  const [answer] = output;
  const isChat = input.some((message) => message.role === 'tool' || 'tool_calls' in message) || answer?.choices;
  // The framework's type leaves messages open; which of the two forms these have was just asked.
  const said = isChat ? chatReader.request({ messages: input } as ChatParams) : readItems(input as readonly Item[]);
  const response = answer?.choices
    ? chatReader.response(answer as ChatAnswer) // As above.
    : readOutputItems(output as readonly Item[]); // As above.
  return {
    request: {
      ...said,
      model,
      toolResults: undefined,
      isStreaming: undefined,
      temperature: numberIn(config, 'temperature'),
      topP: numberIn(config, 'top_p'),
    },
    response: { ...response, usage: response.usage ?? usageOf(data.usage) },
  };
}

function numberIn(record: Readonly<Record<string, unknown>> | null | undefined, key: string): number | undefined {
  const value = record?.[key];
  return typeof value === 'number' ? value : undefined;
}

function usageOf(usage: GenerationSpanData['usage']): Usage | undefined {
  if (!usage) return undefined;
  return {
    input: numberIn(usage, 'input_tokens'),
    output: numberIn(usage, 'output_tokens'),
    total: numberIn(usage, 'total_tokens'),
    cacheRead: numberIn(usage.details, 'cached_tokens'),
    reasoning: numberIn(usage.details, 'reasoning_tokens'),
  };
}
