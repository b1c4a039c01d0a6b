import { ts } from 'ts-morph';
import { isTestName } from '../files/source-name.ts';
import { declareIn } from './declare.ts';
import { type Draft, push } from './draft.ts';
import type { ModuleIndex } from './module-index.ts';
import { recordAssignment, recordCall, recordWrapStatement } from './record-assignment.ts';
import { recordExport } from './record-export.ts';

/** @param isRecovered whether the parser stepped over a syntax error. */
export function indexModule(file: string, source: ts.SourceFile, isRecovered: boolean): ModuleIndex {
  const draft: Draft = {
    scopes: new Map(),
    calls: [],
    classes: [],
    assignments: new Map(),
    writes: new Map(),
    returns: new Map(),
    yields: new Map(),
    exports: new Map(),
    stars: [],
    whole: [],
  };
  // By hand and not by recursion: generated code nests deeper than the stack reaches.
  const open: ts.Node[] = [...childrenOf(source)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    declareIn(draft.scopes, node);
    record(draft, node);
    // One by one: a list of data has more items than a call may have arguments.
    for (const child of childrenOf(node).reverse()) open.push(child);
  }
  for (const statement of source.statements) recordExport(draft, statement);
  // Innermost first: what a chain begins with is then known when its end is looked at.
  draft.calls.reverse();
  return { file, source, inTest: isTestName(file), isRecovered, ...draft };
}

/** By kind, since every node of every file passes here. */
function record(draft: Draft, node: ts.Node): void {
  switch (node.kind) {
    case ts.SyntaxKind.CallExpression:
    case ts.SyntaxKind.NewExpression:
      if (ts.isCallExpression(node)) recordCall(draft, node);
      if (ts.isCallExpression(node) || ts.isNewExpression(node)) draft.calls.push(node);
      break;
    case ts.SyntaxKind.ClassDeclaration:
    case ts.SyntaxKind.ClassExpression:
      if (ts.isClassLike(node)) draft.classes.push(node);
      break;
    case ts.SyntaxKind.BinaryExpression:
      if (ts.isBinaryExpression(node)) recordAssignment(draft, node);
      break;
    case ts.SyntaxKind.ReturnStatement:
      if (ts.isReturnStatement(node) && node.expression) push(draft.returns, functionAround(node), node.expression);
      break;
    case ts.SyntaxKind.YieldExpression:
      if (ts.isYieldExpression(node)) push(draft.yields, functionAround(node), node);
      break;
    case ts.SyntaxKind.ExpressionStatement:
      if (ts.isExpressionStatement(node)) recordWrapStatement(draft, node);
      break;
    default:
  }
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}

function functionAround(node: ts.Node): ts.Node {
  let owner: ts.Node = node.parent;
  while (!ts.isFunctionLike(owner) && !ts.isSourceFile(owner)) owner = owner.parent;
  return owner;
}
