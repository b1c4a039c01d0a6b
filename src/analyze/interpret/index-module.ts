import { ts } from 'ts-morph';
import { isTestName } from '../files/source-name.ts';
import { declareIn } from './declare.ts';
import { type Draft, push } from './draft.ts';
import type { ModuleIndex } from './module-index.ts';
import { recordAssignment, recordWrapStatement } from './record-assignment.ts';
import { recordExport } from './record-export.ts';

export function indexModule(file: string, source: ts.SourceFile): ModuleIndex {
  const draft: Draft = {
    scopes: new Map(),
    calls: [],
    classes: [],
    assignments: new Map(),
    writes: new Map(),
    returns: new Map(),
    exports: new Map(),
    stars: [],
    whole: [],
  };
  // By hand and not by recursion: generated code nests deeper than the stack reaches.
  const open: ts.Node[] = [...childrenOf(source)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    record(draft, node);
    open.push(...childrenOf(node).reverse());
  }
  // Innermost first: what a chain begins with is then known when its end is looked at.
  draft.calls.reverse();
  return { file, source, inTest: isTestName(file), ...draft };
}

function record(draft: Draft, node: ts.Node): void {
  declareIn(draft.scopes, node);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) draft.calls.push(node);
  else if (ts.isClassLike(node)) draft.classes.push(node);
  else if (ts.isBinaryExpression(node)) recordAssignment(draft, node);
  else if (ts.isReturnStatement(node) && node.expression) recordReturn(draft, node, node.expression);
  else if (ts.isExpressionStatement(node)) recordWrapStatement(draft, node);
  if (ts.isStatement(node)) recordExport(draft, node);
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}

function recordReturn(draft: Draft, node: ts.ReturnStatement, value: ts.Expression): void {
  let owner: ts.Node = node.parent;
  while (!ts.isFunctionLike(owner) && !ts.isSourceFile(owner)) owner = owner.parent;
  push(draft.returns, owner, value);
}
