import type OpenAI from 'openai';
import type { OperationReader } from '../provider.ts';
import { readResponseUsage } from './usage.ts';

/** Questions to a model that are answered by probabilities and not by words. */
export const decisionsReader: OperationReader<OpenAI.DecisionCreateParams, OpenAI.Decision, never> = {
  kind: 'span',
  request: ({ model, input }) => ({ model, userText: typeof input === 'string' ? input : undefined }),
  response: ({ model, answers, usage }) => ({ model, text: JSON.stringify(answers), usage: readResponseUsage(usage) }),
};
