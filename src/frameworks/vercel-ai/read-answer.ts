import type { LlmResponse, ToolCallRequest, Usage } from '../../../schema/llm-call.ts';
import { joinTexts } from '../../providers/text.ts';
import type { Answer, EmbeddingAnswer, FinishReason, Part, Usage as Told } from './spec.ts';

/** Reads a whole answer of a model. */
export function readAnswer({ content = [], finishReason, usage, response, providerMetadata }: Answer): LlmResponse {
  const textsOf = (kind: string) => content.flatMap(({ type, text }) => (type === kind && text ? [text] : []));
  return {
    model: response?.modelId,
    text: joinTexts(textsOf('text'), ''),
    reasoning: joinTexts(textsOf('reasoning')),
    finishReason: readFinish(finishReason),
    toolCalls: content.flatMap(toolCallOf),
    usage: readUsage(usage, providerMetadata),
  };
}

export function readEmbedding({ embeddings, usage }: EmbeddingAnswer): LlmResponse {
  return { usage: { input: usage?.tokens || undefined }, dimensions: embeddings?.[0]?.length };
}

/** What the vendor said, where the SDK keeps it beside its own word for it. */
export function readFinish(reason: FinishReason): string | undefined {
  return typeof reason === 'string' ? reason : (reason?.raw ?? reason?.unified);
}

export function toolCallOf({
  type,
  toolCallId,
  toolName,
  input,
}: Pick<Part, 'type' | 'toolCallId' | 'toolName' | 'input'>): ToolCallRequest[] {
  if (type !== 'tool-call' || toolCallId === undefined || toolName === undefined) return [];
  const text = typeof input === 'string' ? input : JSON.stringify(input ?? {});
  return [{ id: toolCallId, type: 'function', function: { name: toolName, arguments: text } }];
}

/** V3 and later tell the parts of each count; V2 is flat. */
export function readUsage(usage: Told | undefined, metadata?: unknown): Usage | undefined {
  if (!usage) return undefined;
  const { inputTokens: input, outputTokens: output } = usage;
  if (typeof input === 'object' || typeof output === 'object') {
    const given = typeof input === 'object' ? input : {};
    const made = typeof output === 'object' ? output : {};
    return {
      input: given.total,
      output: made.total,
      reasoning: made.reasoning,
      cacheRead: given.cacheRead,
      cacheCreation: given.cacheWrite,
    };
  }
  const { inputTokenDetails: given, outputTokenDetails: made } = usage;
  if (given || made) {
    const { cacheReadTokens: cacheRead, cacheWriteTokens: cacheCreation } = given ?? {};
    return { input, output, total: usage.totalTokens, reasoning: made?.reasoningTokens, cacheRead, cacheCreation };
  }
  const cacheRead = usage.cachedInputTokens;
  const cacheCreation = cacheCreationIn(metadata);
  // Anthropic counts cached tokens apart from its input, and V2 hands its numbers on.
  const isApart = cacheCreation !== undefined;
  return {
    input: isApart && input !== undefined ? input + (cacheRead ?? 0) + cacheCreation : input,
    output,
    total: isApart ? undefined : usage.totalTokens,
    reasoning: usage.reasoningTokens,
    cacheRead,
    cacheCreation: cacheCreation || undefined,
  };
}

/** Anthropic's provider for ai 5 puts the number, or null, beside the answer. */
function cacheCreationIn(metadata: unknown): number | undefined {
  const own = field(metadata, 'anthropic');
  if (typeof own !== 'object' || own === null || !('cacheCreationInputTokens' in own)) return undefined;
  return Number(own.cacheCreationInputTokens ?? 0);
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
