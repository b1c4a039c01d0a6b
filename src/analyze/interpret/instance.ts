import { ts } from 'ts-morph';
import { madeBy } from '../project/sdk-row.ts';
import type { Evaluation } from './evaluation.ts';
import { type Frame, frameAround } from './frame.ts';
import { recordedIn } from './recorded-in.ts';
import { defaultOfSdkModule } from './sdk-property.ts';
import { type Atom, type AtomOf, join, nothing, one, type SdkClass, unknown, type Value } from './value.ts';

/** What `new` gives for a class of the project or of an SDK. */
export function instanceOf(it: Evaluation, of: AtomOf<'class'> | SdkClass, at: ts.Node | null): Value {
  if (of.kind === 'sdk-class') return one(clientOf(it, of, at));
  const own = one({ kind: 'instance', node: of.node, frame: of.frame });
  const clients = sdkBases(it, of, 0).map((base) => one(clientOf(it, base, at ?? of.node)));
  return join([own, ...clients]);
}

export function instancesOf(it: Evaluation, value: Value, at: ts.Node | null): Value {
  return join([
    ...value.atoms.map((atom) => instanceOfAtom(it, atom, at)),
    ...(value.open || value.atoms.length === 0 ? [unknown] : []),
  ]);
}

function instanceOfAtom(it: Evaluation, atom: Atom, at: ts.Node | null): Value {
  if (atom.kind === 'class' || atom.kind === 'sdk-class') return instanceOf(it, atom, at);
  if (atom.kind === 'sdk-module') return instancesOf(it, defaultOfSdkModule(atom), at);
  if (atom.kind === 'recorder') return one({ ...atom, isMade: true });
  if (atom.kind === 'function') return one({ kind: 'instance', node: atom.node, frame: atom.frame });
  return atom.kind === 'signature' ? unknown : nothing;
}

/** Classes of an SDK that a class of the project descends from. */
function sdkBases(it: Evaluation, { node, frame }: AtomOf<'class'>, depth: number): SdkClass[] {
  if (depth > 8) return [];
  return basesOf(it, node, frame).flatMap((atom) => {
    if (atom.kind === 'sdk-class') return [atom];
    if (atom.kind === 'sdk-module') return defaultOfSdkModule(atom).atoms.filter((each) => each.kind === 'sdk-class');
    return atom.kind === 'class' ? sdkBases(it, atom, depth + 1) : [];
  });
}

/** What a class extends. */
export function basesOf(it: Evaluation, node: ts.ClassLikeDeclaration, frame: Frame): readonly Atom[] {
  const heritage = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return heritage ? it.value(heritage.expression, frameAround(node, frame)).atoms : [];
}

function clientOf(it: Evaluation, { row, name, via, importedIn }: SdkClass, at: ts.Node | null): Atom {
  const how = at === null ? `typed ${name}` : `${name} made at ${placeOf(it, at)}`;
  return {
    kind: 'sdk-member',
    row,
    path: madeBy(row, name, at === null),
    via: via ?? (at && ts.isNewExpression(at) ? recordedIn(it, argumentsOf(it, at)) : null),
    made: { node: at, how, trust: 'high', importedIn: at === null ? null : importedIn },
  };
}

function argumentsOf(it: Evaluation, node: ts.NewExpression): Value[] {
  return (node.arguments ?? []).map((each) => (ts.isSpreadElement(each) ? nothing : it.value(each, it.root)));
}

function placeOf(it: Evaluation, node: ts.Node): string {
  const source = node.getSourceFile();
  return `${it.indexOf(node).file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}
