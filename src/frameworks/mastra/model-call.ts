import type { AnyExportedSpan, ExportedSpan, SpanType } from '@mastra/core/observability';
import type { LlmResponse, ToolCallRequest, Usage } from '../../../schema/llm-call.ts';
import { joinTexts } from '../../providers/text.ts';
import { providerName } from '../provider-names.ts';

export type Inference = ExportedSpan<SpanType.MODEL_INFERENCE>;

/** One request to a model. */
export const isInference = (span: AnyExportedSpan): span is Inference => String(span.type) === 'model_inference';

/** All requests for one question, until it is answered. */
export const isGeneration = (span: AnyExportedSpan): span is ExportedSpan<SpanType.MODEL_GENERATION> =>
  String(span.type) === 'model_generation';

/** `openai.chat` is the API of a vendor; `gateway/openai` the way to it. */
export function providerOf({ attributes }: Inference): string {
  return providerName(attributes?.provider?.split('/').at(-1)?.split('.')[0]);
}

export function settingsOf({ attributes }: Inference) {
  const { parameters = {}, model } = attributes ?? {};
  return {
    model,
    temperature: number(parameters.temperature),
    topP: number(parameters.topP),
    maxOutputTokens: number(parameters.maxOutputTokens),
  };
}

/** The framework's own forms; a plug-in of the app may have changed them on the way. */
interface Output {
  readonly text?: string;
  readonly reasoning?: string | readonly { readonly text?: string }[];
  readonly toolCalls?: readonly { readonly toolCallId?: string; readonly toolName?: string; readonly args?: unknown }[];
}

export function responseOf({ attributes, output }: Inference): LlmResponse {
  const { text, reasoning, toolCalls = [] }: Output = (output ?? {}) as Output; // As written there.
  const thoughts = typeof reasoning === 'string' ? [reasoning] : (reasoning ?? []).map((part) => part.text ?? '');
  return {
    model: attributes?.responseModel,
    text: text || undefined,
    reasoning: joinTexts(thoughts, ''),
    finishReason: attributes?.finishReason,
    toolCalls: toolCalls.map(requestOf),
    usage: usageOf(attributes?.usage),
  };
}

function requestOf({
  toolCallId = '',
  toolName = '',
  args,
}: NonNullable<Output['toolCalls']>[number]): ToolCallRequest {
  const written = typeof args === 'string' ? args : (JSON.stringify(args) ?? '');
  return { id: toolCallId, type: 'function', function: { name: toolName, arguments: written } };
}

function usageOf(usage: NonNullable<Inference['attributes']>['usage']): Usage | undefined {
  if (!usage) return undefined;
  const { inputTokens, outputTokens, inputDetails, outputDetails } = usage;
  return {
    input: inputTokens,
    output: outputTokens,
    reasoning: outputDetails?.reasoning,
    cacheRead: inputDetails?.cacheRead,
    cacheCreation: inputDetails?.cacheWrite,
  };
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
