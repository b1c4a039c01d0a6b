import type { Function as AnyFunction, BlockStatement } from '@babel/types';
import type { Draft } from '../../draft/draft.ts';
import { importPlace, placeBehind, spanToRemove } from '../../draft/import-place.ts';
import { indentAt } from '../../draft/layout.ts';
import { ownPackage } from '../../lib/own-package.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import { hookStatement, startStatement } from './start-text.ts';

export const isHookFile = (path: string): boolean => /(?:^|\/)instrumentation\.[jt]s$/.test(path);

/** The statement that reads `.env` into the environment, which has to come first. */
function readsEnvironment({ tree }: Draft): SyntaxNode | undefined {
  const names = new Set(
    tree.program.body.flatMap((node) =>
      node.type === 'ImportDeclaration' && node.source.value === 'dotenv'
        ? node.specifiers.map(({ local }) => local.name)
        : [],
    ),
  );
  return tree.program.body.findLast((node) => {
    if (node.type !== 'ExpressionStatement' || node.expression.type !== 'CallExpression') return false;
    const { callee } = node.expression;
    const first = callee.type === 'MemberExpression' ? callee.object : callee;
    return first.type === 'Identifier' && names.has(first.name);
  });
}

/** Puts the start below the imports of a program. */
export function startProgram(draft: Draft): void {
  const { source, tree, layout } = draft;
  const init = draft.imports.use(ownPackage, 'init');
  const reader = readsEnvironment(draft);
  const { at, before, after } = reader
    ? placeBehind(source, reader.end ?? 0, layout)
    : importPlace(source, tree, layout);
  if (before === ' ') draft.insert(at, ` ${startStatement(init, ';')}`);
  else draft.insert(at, `${layout.newline}${before}${startStatement(init, layout.end)}${after}`);
}

/** The hook of a framework's start file; undefined where it is not written as a function there. */
function hookOf({ tree }: Draft): (AnyFunction & { body: BlockStatement }) | undefined {
  for (const node of tree.program.body) {
    if (node.type !== 'ExportNamedDeclaration') continue;
    const { declaration } = node;
    const functions: (SyntaxNode | null | undefined)[] =
      declaration?.type === 'VariableDeclaration'
        ? declaration.declarations.flatMap(({ id, init }) =>
            id.type === 'Identifier' && id.name === 'register' ? [init] : [],
          )
        : [declaration];
    for (const one of functions) {
      if (one?.type === 'FunctionDeclaration' && one.id?.name === 'register') return one;
      const isInline = one?.type === 'ArrowFunctionExpression' || one?.type === 'FunctionExpression';
      // An arrow without a block has no place for a statement.
      if (isInline && one.body.type === 'BlockStatement') return one as AnyFunction & { body: BlockStatement };
    }
  }
  return undefined;
}

/** Puts the start first into the hook of a framework. */
export function startHook(draft: Draft): void {
  const hook = hookOf(draft);
  if (!hook) {
    const message = `there is no register() to put it into: call init() of ${ownPackage} there by hand`;
    draft.tell({ severity: 'action', code: 'no-hook', message, line: 1, column: 1 });
    return;
  }
  const { newline, quote, end, step } = draft.layout;
  const indent = indentAt(draft.source, draft.parentOf(hook)?.start ?? 0) + step;
  const text = hookStatement(Boolean(hook.async), quote, end);
  if (draft.source.includes(text)) return;
  draft.insert((hook.body.start ?? 0) + 1, `${newline}${indent}${text}`);
}

/** Takes the start away again, with the blank line that came with it. */
export function removeStart(draft: Draft): void {
  const { source, layout } = draft;
  for (const taken of draft.imports.taken(ownPackage).filter(({ name }) => name === 'init')) {
    const uses = draft.scopes.bindingOf(taken.local)?.uses ?? [];
    let left = uses.length;
    for (const statement of draft.tree.program.body) {
      const text = draft.textOf(statement);
      const isStart = ['', ';'].some((end) => text === startStatement(taken.local.name, end));
      if (!isStart) continue;
      left -= 1;
      const { start, end } = spanToRemove(source, statement.start ?? 0, statement.end ?? 0);
      const isBelowBlank = source.slice(0, start).endsWith(layout.newline.repeat(2));
      draft.replace(isBelowBlank ? start - layout.newline.length : start, end, '');
    }
    if (left === 0) draft.imports.drop(taken);
  }
  const hook = isHookFile(draft.path) ? hookOf(draft) : undefined;
  const [first] = hook?.body.body ?? [];
  if (!hook || !first) return;
  const ours = ['', ';'].map((end) => hookStatement(Boolean(hook.async), layout.quote, end));
  if (ours.includes(draft.textOf(first))) draft.replace((hook.body.start ?? 0) + 1, first.end ?? 0, '');
}
