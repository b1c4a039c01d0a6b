export type ModelTier = 'fast' | 'standard' | 'reasoning';

/** First match wins; names are matched in lower case, wherever the vendor's prefix ends. */
const tiers: readonly (readonly [RegExp, ModelTier])[] = [
  [/(^|[/.:-])o[1345](-|$)/, 'reasoning'],
  [/deepseek-(r1|reasoner)|(^|[/.:-])r1(-|$)|magistral|qwq|-thinking|-reasoning/, 'reasoning'],
  [/(^|[/.:_-])(mini|nano|haiku|flash|lite|small|instant|micro|tiny|8b|7b|3b)([.:_-]|$)/, 'fast'],
  [/gpt-3\.5/, 'fast'],
];

/** Class of a model by its name; unknown names are `standard`. */
export function inferModelTier(model: string): ModelTier {
  const name = model.toLowerCase();
  return tiers.find(([pattern]) => pattern.test(name))?.[1] ?? 'standard';
}
