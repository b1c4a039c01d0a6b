import { commonFields, componentType, errorFields, latencyMs } from '../common.ts';
import { defineEvent } from '../event.ts';
import { amount, count, flag, id, optional, required, text } from '../field.ts';

export const embedding = defineEvent({
  type: '[Agent] Embedding',
  method: 'trackEmbedding',
  origin: 'sdk',
  summary: 'One request for embedding vectors: model, tokens, dimensions, cost and latency.',
  component: 'embedding',
  idOption: 'spanId',
  turn: 'none',
  fields: {
    ...commonFields,
    componentType: componentType(),
    spanId: required(id(), { wire: '[Agent] Span ID', privacy: 'identity', description: 'Id of this operation.' }),
    model: required(text(), {
      wire: '[Agent] Model Name',
      privacy: 'none',
      otel: ['gen_ai.response.model', 'gen_ai.request.model'],
      description: 'Embedding model.',
    }),
    provider: required(text(), {
      wire: '[Agent] Provider',
      privacy: 'none',
      otel: ['gen_ai.provider.name', 'gen_ai.system'],
      description: 'Vendor or gateway.',
    }),
    latencyMs: latencyMs(),
    ...errorFields(),
    // Unlike the other events: those of embeddings that succeed were always without it.
    isError: optional(flag(), {
      wire: '[Agent] Is Error',
      privacy: 'none',
      description: 'True when the request failed. Absent otherwise.',
    }),
    inputTokens: optional(count(), {
      wire: '[Agent] Input Tokens',
      privacy: 'none',
      otel: ['gen_ai.usage.input_tokens', 'gen_ai.usage.prompt_tokens'],
      description: 'Tokens that were embedded.',
    }),
    dimensions: optional(count(), {
      wire: '[Agent] Embedding Dimensions',
      privacy: 'none',
      otel: 'gen_ai.embeddings.dimension.count',
      description: 'Length of each vector.',
    }),
    totalCostUsd: optional(amount(), {
      wire: '[Agent] Cost USD',
      privacy: 'none',
      description: 'Estimated price in US dollars. Absent when no price is known.',
    }),
  },
});
