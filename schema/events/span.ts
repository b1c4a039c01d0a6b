import { commonFields, errorFields, latencyMs } from '../common.ts';
import { defineEvent } from '../event.ts';
import { id, json, optional, required, text } from '../field.ts';

export const span = defineEvent({
  type: '[Agent] Span',
  method: 'trackSpan',
  origin: 'sdk',
  summary: 'Any other step worth timing: retrieval, reranking, a guardrail, an action in another system.',
  component: null,
  idOption: 'spanId',
  turn: 'none',
  fields: {
    ...commonFields,
    spanId: required(id(), { wire: '[Agent] Span ID', privacy: 'identity', description: 'Id of this step.' }),
    spanName: required(text(), {
      wire: '[Agent] Span Name',
      privacy: 'none',
      description: 'Name of the step, for example "vector_search".',
    }),
    latencyMs: latencyMs(),
    ...errorFields(),
    parentSpanId: optional(id(), {
      wire: '[Agent] Parent Span ID',
      privacy: 'identity',
      description: 'Step that this one is part of.',
    }),
    inputState: optional(json(), {
      wire: '[Agent] Input State',
      privacy: 'content',
      encoding: 'json',
      description: 'What went in, as JSON.',
    }),
    outputState: optional(json(), {
      wire: '[Agent] Output State',
      privacy: 'content',
      encoding: 'json',
      description: 'What came out, as JSON.',
    }),
  },
});
