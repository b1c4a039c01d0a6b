import { ts } from 'ts-morph';
import { frameworkFacts } from '../../frameworks/all-facts.ts';
import { allFacts } from '../../providers/all-facts.ts';
import { isTestName } from '../files/source-name.ts';
import type { ImportGraph } from '../project/import-graph.ts';
import { isOwnExport } from '../project/own-package.ts';
import { isWayIn, type Via } from '../report.ts';
import type { Evaluation } from './evaluation.ts';
import { targetsOf } from './flows.ts';
import type { ModuleIndex } from './module-index.ts';
import { nameOf, plain } from './plain.ts';

/** Files in which an SDK is instrumented from outside, by the ids of rows. */
export interface Patched {
  readonly via: Via;
  readonly providers: readonly string[];
  readonly files: ReadonlySet<string>;
}

/** Framework files that run before everything else of the app, without importing it. */
const startup = /^(?:src\/)?instrumentation(?:\.node)?\.[mc]?[jt]s$/;

/**
 * What `patch()` and the register hook reach: everything that runs in the same program, which is what the patching
 * file, or a file that runs it, imports. Tests patch for themselves only.
 */
export function findPatches(it: Evaluation, indexes: readonly ModuleIndex[], graph: ImportGraph): Patched[] {
  const patched: Patched[] = [];
  const reach = (file: string) =>
    graph.runBy([...graph.running([file])].filter((each) => each === file || !isTest(each)));
  for (const index of indexes.filter(({ inTest }) => !inTest)) {
    if (importsRegister(it, index)) patched.push({ via: 'register', providers: patchable, files: reach(index.file) });
    for (const call of index.calls) {
      for (const started of [...startsOf(it, call), ...patchCall(it, call)]) {
        for (const file of runners(it, call, indexes)) {
          patched.push({ ...started, files: startup.test(file) ? everything : reach(file) });
        }
      }
    }
  }
  return patched;
}

export function wayInFor(patched: readonly Patched[], file: string, row: string | null): Via | null {
  if (row === null) return null;
  const found = patched.filter(({ files, providers }) => files.has(file) && providers.includes(row));
  return (found.find(({ via }) => isWayIn(via)) ?? found[0])?.via ?? null;
}

/** What `patch()` knows: rows with a drop-in. */
const patchable = [...allFacts, ...frameworkFacts].map(({ id }) => id);

/** Recorders that a call starts for all of the program. */
function startsOf(it: Evaluation, call: ts.CallExpression | ts.NewExpression): Omit<Patched, 'files'>[] {
  return it.value(call.expression, it.root).atoms.flatMap((atom) => {
    if (atom.kind !== 'recorder' || atom.isMade) return [];
    const use = atom.row.exports[atom.name];
    return use?.does === 'starts' ? [{ via: atom.row.via, providers: use.rows }] : [];
  });
}

const everything: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });

function isTest(file: string): boolean {
  return isTestName(file) || /(?:^|\/)tests?\//.test(file);
}

function importsRegister(it: Evaluation, { source }: ModuleIndex): boolean {
  return source.statements.some((statement) => {
    if (ts.isImportDeclaration(statement)) {
      return (
        ts.isStringLiteral(statement.moduleSpecifier) &&
        it.entryPoint(statement.moduleSpecifier.text)?.kind === 'register'
      );
    }
    const call = ts.isExpressionStatement(statement) ? plain(statement.expression) : null;
    if (!call || !ts.isCallExpression(call)) return false;
    const [argument] = call.arguments;
    const loads =
      call.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(call.expression) && call.expression.text === 'require');
    return (
      loads &&
      argument !== undefined &&
      ts.isStringLiteral(argument) &&
      it.entryPoint(argument.text)?.kind === 'register'
    );
  });
}

/** The providers that a call of ours patches. */
function patchCall(it: Evaluation, call: ts.CallExpression | ts.NewExpression): Omit<Patched, 'files'>[] {
  if (!ts.isCallExpression(call)) return [];
  const names = it
    .value(call.expression, it.root)
    .atoms.flatMap((atom) => (atom.kind === 'own-function' ? [atom.name] : []));
  const [name] = names;
  if (name === undefined || !isOwnExport(name) || name === 'wrap') return [];
  const [options] = call.arguments;
  if (name === 'patch') return [{ via: name, providers: options ? chosenProviders(options) : patchable }];
  const asked = options ? optionOf(options, 'patch') : null;
  if (!asked || asked.kind === ts.SyntaxKind.FalseKeyword) return [];
  return [{ via: 'patch', providers: chosenProviders(asked) }];
}

function chosenProviders(options: ts.Expression): readonly string[] {
  const list = optionOf(options, 'providers');
  if (!list || !ts.isArrayLiteralExpression(list) || !list.elements.every(ts.isStringLiteralLike)) return patchable;
  return list.elements.filter(ts.isStringLiteralLike).map(({ text }) => text);
}

function optionOf(options: ts.Expression, name: string): ts.Expression | null {
  const object = plain(options);
  if (!ts.isObjectLiteralExpression(object)) return null;
  const found = object.properties.find((each) => ts.isPropertyAssignment(each) && nameOf(each.name) === name);
  return found && ts.isPropertyAssignment(found) ? plain(found.initializer) : null;
}

/** Files that run a call: its own, or those that call the function around it. */
function runners(
  it: Evaluation,
  call: ts.Node,
  indexes: readonly ModuleIndex[],
  seen: ReadonlySet<ts.Node> = new Set(),
): string[] {
  const own = it.indexOf(call).file;
  let around: ts.Node | undefined = call.parent;
  while (around && !ts.isFunctionLike(around)) around = around.parent;
  if (!around) return [own];
  // `await (async () => { … })()` runs where it stands.
  const invoked = around.parent && plainParent(around);
  if (invoked && ts.isCallExpression(invoked.parent) && invoked.parent.expression === invoked)
    return runners(it, invoked.parent, indexes, seen);
  if (seen.has(around)) return [];
  if (startup.test(own)) return [own];
  const scope = around;
  const callers = indexes.flatMap((index) =>
    index.inTest ? [] : index.calls.filter((each) => targetsOf(it, each).some((target) => target === scope)),
  );
  return callers.flatMap((each) => runners(it, each, indexes, new Set([...seen, scope])));
}

function plainParent(node: ts.Node): ts.Node {
  let current = node;
  while (current.parent && ts.isParenthesizedExpression(current.parent)) current = current.parent;
  return current;
}
