import type { SpanDialect } from '../span-dialect.ts';
import { messagesIn, outputOf } from './span-messages.ts';

type Attributes = Readonly<Record<string, unknown>>;

/**
 * Spans that ai 5 and 6 make themselves (`experimental_telemetry`). The one around a function sums up those of its
 * calls and is left alone; each call of a model, each request for embeddings and each tool has one of its own.
 */
export const vercelAiSpans: SpanDialect = (attributes) => {
  const operation = attributes['ai.operationId'];
  if (typeof operation !== 'string') return undefined;
  if (/\.do(Generate|Stream)$/.test(operation)) return chatOf(attributes, operation.endsWith('.doStream'));
  if (operation.endsWith('.doEmbed')) return embeddingOf(attributes);
  return operation === 'ai.toolCall' ? toolOf(attributes) : undefined;
};

function chatOf(of: Attributes, isStreaming: boolean): Attributes {
  const firstMs = of['ai.stream.msToFirstChunk'] ?? of['ai.response.msToFirstChunk'];
  return present({
    'gen_ai.operation.name': 'chat',
    'gen_ai.request.stream': isStreaming,
    'gen_ai.input.messages': messagesIn(of['ai.prompt.messages']),
    'gen_ai.output.messages': outputOf(of),
    'gen_ai.tool.definitions': toolsIn(of['ai.prompt.tools']),
    'gen_ai.response.time_to_first_chunk': typeof firstMs === 'number' ? firstMs / 1_000 : undefined,
    'gen_ai.usage.total_tokens': of['ai.usage.totalTokens'],
    'gen_ai.usage.reasoning_tokens': of['ai.usage.reasoningTokens'],
    'gen_ai.usage.cache_read_input_tokens': of['ai.usage.cachedInputTokens'],
    'gen_ai.usage.cache_creation_input_tokens': of['ai.usage.inputTokenDetails.cacheWriteTokens'],
  });
}

function embeddingOf(of: Attributes): Attributes {
  const vectors = of['ai.embeddings'];
  const first: unknown = Array.isArray(vectors) ? vectors[0] : undefined;
  return present({
    'gen_ai.operation.name': 'embeddings',
    'gen_ai.system': of['ai.model.provider'],
    'gen_ai.request.model': of['ai.model.id'],
    'gen_ai.usage.input_tokens': of['ai.usage.tokens'],
    // A vector is a JSON text here, of which the number of its numbers is all that counts.
    'gen_ai.embeddings.dimension.count': typeof first === 'string' ? first.split(',').length : undefined,
  });
}

function toolOf(of: Attributes): Attributes {
  return present({
    'gen_ai.operation.name': 'execute_tool',
    'gen_ai.tool.name': of['ai.toolCall.name'],
    'gen_ai.tool.call.id': of['ai.toolCall.id'],
    'gen_ai.tool.call.arguments': of['ai.toolCall.args'],
    'gen_ai.tool.call.result': of['ai.toolCall.result'],
  });
}

/** Each of them is a JSON text. */
function toolsIn(given: unknown): string | undefined {
  return Array.isArray(given) && given.length > 0 ? `[${given.join(',')}]` : undefined;
}

function present(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}
