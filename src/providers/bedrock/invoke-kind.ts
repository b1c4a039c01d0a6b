import type { OperationKind } from '../facts.ts';
import type { Json } from './body.ts';

/** What a model makes, by its own name or, where a profile hides that, by what it is asked. */
export function kindOf(modelId: string, body: Json): OperationKind {
  if (Array.isArray(body.messages)) return 'chat';
  if (
    /embed/i.test(modelId) ||
    /EMBEDDING/.test(String(body.taskType)) ||
    ['texts', 'embeddingTypes', 'embeddingConfig', 'input_type'].some((key) => key in body)
  )
    return 'embedding';
  const isOther =
    /image|canvas|stability|stable-|rerank|reel/i.test(modelId) ||
    ['taskType', 'text_prompts', 'query'].some((key) => key in body);
  return isOther ? 'span' : 'chat';
}
