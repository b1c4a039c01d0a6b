import type OpenAI from 'openai';
import type { OperationReader } from '../provider.ts';
import { readResponseUsage } from './usage.ts';

/** A conversation is made shorter by a model. Nobody has said anything new, so that only what it took is told. */
export const compactReader: OperationReader<
  OpenAI.Responses.ResponseCompactParams,
  OpenAI.Responses.CompactedResponse,
  never
> = {
  kind: 'span',
  request: ({ model }) => ({ model: model ?? undefined }),
  response: ({ usage }) => ({ usage: readResponseUsage(usage) }),
};
