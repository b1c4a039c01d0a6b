import { ts } from 'ts-morph';
import type { ImportGraph } from '../project/import-graph.ts';
import { isOwnExport } from '../project/own-package.ts';
import type { WayIn } from '../report.ts';
import type { Evaluation } from './evaluation.ts';
import { targetsOf } from './flows.ts';
import type { ModuleIndex } from './module-index.ts';
import { nameOf, plain } from './plain.ts';

/** Files in which an SDK is instrumented from outside, by provider id; `null` for every provider. */
export interface Patched {
  readonly via: 'patch' | 'register';
  readonly providers: readonly string[] | null;
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
    graph.runBy([...graph.running([file])].filter((each) => each === file || !isTest(it, each)));
  for (const index of indexes.filter(({ inTest }) => !inTest)) {
    if (importsRegister(it, index)) patched.push({ via: 'register', providers: null, files: reach(index.file) });
    for (const call of index.calls) {
      const providers = patchCall(it, call);
      if (providers === undefined) continue;
      for (const file of runners(it, call, indexes)) {
        patched.push({ via: 'patch', providers, files: startup.test(file) ? everything : reach(file) });
      }
    }
  }
  return patched;
}

export function wayInFor(patched: readonly Patched[], file: string, provider: string): WayIn | null {
  const found = patched.find(({ files, providers }) => files.has(file) && (providers?.includes(provider) ?? true));
  return found?.via ?? null;
}

const everything: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });

function isTest(it: Evaluation, file: string): boolean {
  return (
    /(?:^|\/)(?:__tests__|tests?)\/|\.(?:test|spec)\./.test(file) ||
    (it.relevant.has(file) && (it.load(file)?.inTest ?? false))
  );
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

/** The providers that a call patches, `null` for all; `undefined` when it patches nothing. */
function patchCall(it: Evaluation, call: ts.CallExpression | ts.NewExpression): readonly string[] | null | undefined {
  if (!ts.isCallExpression(call)) return undefined;
  const names = it
    .value(call.expression, it.root)
    .atoms.flatMap((atom) => (atom.kind === 'own-function' ? [atom.name] : []));
  const [name] = names;
  if (name === undefined || !isOwnExport(name) || name === 'wrap') return undefined;
  const [options] = call.arguments;
  if (name === 'patch') return options ? chosenProviders(options) : null;
  const asked = options ? optionOf(options, 'patch') : null;
  if (!asked || asked.kind === ts.SyntaxKind.FalseKeyword) return undefined;
  return chosenProviders(asked);
}

function chosenProviders(options: ts.Expression): readonly string[] | null {
  const list = optionOf(options, 'providers');
  if (!list || !ts.isArrayLiteralExpression(list) || !list.elements.every(ts.isStringLiteralLike)) return null;
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
