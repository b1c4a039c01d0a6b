/**
 * The model that an id names. Of an ARN only what follows the account is kept: the number of an account is nobody's
 * business, and prices are known by the model.
 */
export function modelOf(modelId: unknown): string | undefined {
  if (typeof modelId !== 'string' || modelId === '') return undefined;
  const [, resource] = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(.+)$/.exec(modelId) ?? [];
  return (resource ?? modelId).replace(/^(foundation-model|inference-profile)\//, '');
}

/** Whether an id says nothing of the model behind it, so that the answer must. */
export function isOpaque(modelId: unknown): boolean {
  return modelOf(modelId)?.includes('/') === true;
}
