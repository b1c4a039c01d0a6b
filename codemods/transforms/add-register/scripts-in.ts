import { parse } from '../../lib/parse.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';

export interface Script {
  readonly name: string;
  /** As it is written between the quotes. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function membersOf(node: SyntaxNode | null | undefined): (readonly [string, SyntaxNode])[] {
  if (node?.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((property) =>
    property.type === 'ObjectProperty' && property.key.type === 'StringLiteral'
      ? [[property.key.value, property.value] as const]
      : [],
  );
}

/** The scripts of a manifest, by their places in its text, so that the rest of it stays as it is. */
export function scriptsIn(text: string): Script[] {
  const opened = '(';
  const parsed = parse(`${opened}${text.replace(/^\ufeff/, ' ')}\n)`, 'manifest.js');
  const [statement] = parsed.ok ? parsed.tree.program.body : [];
  if (statement?.type !== 'ExpressionStatement') return [];
  const scripts = membersOf(statement.expression).find(([name]) => name === 'scripts')?.[1];
  return membersOf(scripts).flatMap(([name, value]) => {
    if (value.type !== 'StringLiteral') return [];
    const start = (value.start ?? 0) + 1 - opened.length;
    const end = (value.end ?? 0) - 1 - opened.length;
    return [{ name, value: text.slice(start, end), start, end }];
  });
}
