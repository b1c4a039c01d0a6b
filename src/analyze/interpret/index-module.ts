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
  const visit = (node: ts.Node): void => {
    declareIn(draft.scopes, node);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) draft.calls.push(node);
    else if (ts.isClassLike(node)) draft.classes.push(node);
    else if (ts.isBinaryExpression(node)) recordAssignment(draft, node);
    else if (ts.isReturnStatement(node) && node.expression) recordReturn(draft, node, node.expression);
    else if (ts.isExpressionStatement(node)) recordWrapStatement(draft, node);
    if (ts.isStatement(node)) recordExport(draft, node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return { file, source, inTest: isTestName(file), ...draft };
}

function recordReturn(draft: Draft, node: ts.ReturnStatement, value: ts.Expression): void {
  let owner: ts.Node = node.parent;
  while (!ts.isFunctionLike(owner) && !ts.isSourceFile(owner)) owner = owner.parent;
  push(draft.returns, owner, value);
}
