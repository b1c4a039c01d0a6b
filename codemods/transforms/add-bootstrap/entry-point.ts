import type { CallExpression, Statement } from '@babel/types';
import type { Draft } from '../../draft/draft.ts';
import { functionAround } from '../../draft/function-around.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';

const stems = /(?:^|\/)(?:main|index|server|app|worker|cli|start|bot|bin|run)\.[mc]?[jt]sx?$/i;
const starters = /^(?:main|run|start|bootstrap|serve)$/;

/** Whether a file is called as the start of a program usually is. */
export const hasStartName = (path: string): boolean => stems.test(path);

/** Statements that run something without being a call. */
const loops: ReadonlySet<string> = new Set(['ForOfStatement', 'ForStatement', 'WhileStatement', 'TryStatement']);

function exportsAnything({ tree, source }: Draft): boolean {
  return (
    tree.program.body.some(({ type }) => type.startsWith('Export') || type === 'TSExportAssignment') ||
    /\bmodule\.exports\b|^\s*exports\./m.test(source)
  );
}

/** The call that a statement consists of: `main()`, `await main()`, `main().catch(report)`, `void main()`. */
function callOf(statement: Statement): CallExpression | undefined {
  if (statement.type !== 'ExpressionStatement') return undefined;
  let node: SyntaxNode = statement.expression;
  while (node.type === 'AwaitExpression' || node.type === 'UnaryExpression') node = node.argument;
  return node.type === 'CallExpression' ? node : undefined;
}

/** The name with which a chain of calls begins. */
function firstName(node: SyntaxNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'CallExpression') return firstName(node.callee);
  return node.type === 'MemberExpression' ? firstName(node.object) : undefined;
}

/** Opens a port: `app.listen(…)`, `serve(…)`, `Bun.serve(…)`. */
function listens(node: SyntaxNode): boolean {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  if (callee.type === 'Identifier') return callee.name === 'serve';
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    (callee.property.name === 'listen' || (callee.property.name === 'serve' && callee.object.type === 'Identifier'))
  );
}

/** Whether a file is where a program starts: it opens a port, or it runs something and gives nothing to others. */
export function isEntryPoint(draft: Draft): boolean {
  const { tree, path } = draft;
  const isShared = exportsAnything(draft);
  let opens = false;
  walk(tree.program, (node) => {
    opens ||= listens(node) && (!isShared || !functionAround(draft, node));
  });
  if (opens) return true;
  if (isShared) return false;
  const calls = tree.program.body.map(callOf).filter((call) => call !== undefined);
  if (calls.length === 0 && !tree.program.body.some(({ type }) => loops.has(type))) return false;
  return (
    Boolean(tree.program.interpreter) ||
    stems.test(path) ||
    calls.some((call) => starters.test(firstName(call) ?? '') && call.callee.type !== 'Import')
  );
}
