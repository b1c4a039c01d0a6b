import type { ts } from 'ts-morph';
import type { Scopes } from './declare.ts';
import type { Definition } from './definition.ts';
import type { Exported, PropertyWrite } from './module-index.ts';

/** What the walk fills. */
export interface Draft {
  readonly scopes: Scopes;
  readonly calls: (ts.CallExpression | ts.NewExpression)[];
  readonly classes: ts.ClassLikeDeclaration[];
  readonly assignments: Map<string, (Definition & { readonly target: ts.Identifier })[]>;
  readonly writes: Map<string, PropertyWrite[]>;
  readonly returns: Map<ts.Node, ts.Expression[]>;
  readonly yields: Map<ts.Node, ts.YieldExpression[]>;
  readonly exports: Map<string, Exported[]>;
  readonly stars: string[];
  readonly whole: ts.Expression[];
}

export function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
