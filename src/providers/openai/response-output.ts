import type OpenAI from 'openai';
import type { Failure, LlmResponse, ToolCallRequest } from '../../../schema/llm-call.ts';
import { joinTexts } from '../text.ts';
import { readResponseUsage } from './usage.ts';

type Output = OpenAI.Responses.ResponseOutputItem;

function textOf(item: Output): string[] {
  if (item.type !== 'message') return [];
  return item.content.map((part) => (part.type === 'refusal' ? part.refusal : part.text));
}

/** A summary, or the thoughts themselves where a model shows them. */
function thoughtsOf(item: Output): string[] {
  if (item.type !== 'reasoning') return [];
  const parts = item.summary?.length ? item.summary : (item.content ?? []);
  return parts.map(({ text }) => text);
}

export function toolCallOf(item: Output): ToolCallRequest[] {
  if (item.type === 'function_call') {
    return [{ id: item.call_id, type: 'function', function: { name: item.name, arguments: item.arguments } }];
  }
  if (item.type !== 'custom_tool_call') return [];
  return [{ id: item.call_id, type: 'function', function: { name: item.name, arguments: item.input } }];
}

function failureOf({ status, error }: OpenAI.Responses.Response): Failure | undefined {
  if (status !== 'failed') return undefined;
  return { message: error?.message ?? 'The response failed.', type: error?.code ?? 'failed', source: 'provider' };
}

/** What a response says, thinks and asks for. */
export function readResponse(result: OpenAI.Responses.Response): LlmResponse {
  const output = result.output ?? [];
  return {
    model: result.model,
    text: joinTexts(output.flatMap(textOf), ''),
    reasoning: joinTexts(output.flatMap(thoughtsOf), ''),
    finishReason: result.incomplete_details?.reason ?? result.status ?? undefined,
    toolCalls: output.flatMap(toolCallOf),
    usage: readResponseUsage(result.usage),
    failure: failureOf(result),
  };
}
