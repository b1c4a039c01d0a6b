import { z } from 'zod';
import { commonFields } from '../common.ts';
import { defineEvent } from '../event.ts';
import { count, id, optional, required, text } from '../field.ts';

export const score = defineEvent({
  type: '[Agent] Score',
  method: 'score',
  origin: 'sdk',
  summary: 'One judgement of a message or a session, by its user, by a model or by a reviewer.',
  component: null,
  idOption: null,
  turn: 'none',
  fields: {
    ...commonFields,
    name: required(text(), {
      wire: '[Agent] Score Name',
      privacy: 'none',
      otel: 'gen_ai.evaluation.name',
      description: 'What is judged, for example "user-feedback" or "accuracy".',
    }),
    value: required(z.number(), {
      wire: '[Agent] Score Value',
      privacy: 'none',
      otel: 'gen_ai.evaluation.score.value',
      description: 'The judgement: 0 or 1, 0.0 to 1.0, or a rating.',
    }),
    targetId: required(id(), {
      wire: '[Agent] Target ID',
      privacy: 'identity',
      description: 'Message or session that is judged.',
    }),
    targetType: required(z.enum(['message', 'session']), {
      wire: '[Agent] Target Type',
      privacy: 'none',
      default: 'message',
      description: 'Whether the target is a message or a session. Default "message".',
    }),
    source: required(z.enum(['user', 'ai', 'reviewer']), {
      wire: '[Agent] Evaluation Source',
      privacy: 'none',
      default: 'user',
      description: 'Who judged. Default "user".',
    }),
    comment: optional(text(), {
      wire: '[Agent] Comment',
      privacy: 'content',
      otel: 'gen_ai.evaluation.explanation',
      description: 'Words that go with the judgement.',
    }),
    evaluatorModel: optional(text(), {
      wire: '[Agent] Evaluator Model',
      privacy: 'none',
      description: 'Model that judged, where a model did.',
    }),
    taxonomyVersion: optional(text(), {
      wire: '[Agent] Taxonomy Version',
      privacy: 'none',
      description: 'Version of the rubric configuration that was used.',
    }),
    evaluatedAt: optional(count(), {
      wire: '[Agent] Evaluated At',
      privacy: 'none',
      description: 'When the judgement was made, in milliseconds since 1970.',
    }),
    scoreLabel: optional(text(), {
      wire: '[Agent] Score Label',
      privacy: 'none',
      otel: 'gen_ai.evaluation.score.label',
      setBy: 'amplitude',
      description: 'Magnitude in words, from "very_low" to "very_high". Set by Amplitude.',
    }),
  },
});
