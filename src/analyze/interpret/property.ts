import { ts } from 'ts-morph';
import { resultOf } from './applied.ts';
import { type Definition, reaching } from './definition.ts';
import type { Evaluation } from './evaluation.ts';
import { exportOfOwn } from './exported.ts';
import { type Frame, frameAround } from './frame.ts';
import { globalHttp, propertyOfHttpMember, propertyOfHttpModule } from './http-property.ts';
import { memberOfClass, memberOfInstance } from './member.ts';
import { anyKey } from './module-index.ts';
import { nameOf } from './plain.ts';
import { propertyOfRecorderModule } from './recorder-property.ts';
import { propertyOfSdkClass, propertyOfSdkMember, propertyOfSdkModule } from './sdk-property.ts';
import { memberOfShape } from './shape-member.ts';
import { type Atom, type AtomOf, idOf, join, nothing, one, unknown, type Value } from './value.ts';
import { writesOn, writtenTo } from './written.ts';

/** What reading a property gives, over everything that its owner may be. */
export function propertyOf(it: Evaluation, of: Value, name: string, use: ts.Node | null): Value {
  const values = of.atoms.map((atom) => propertyOfAtom(it, atom, name, use, of));
  return join([nothing, ...values, ...(of.open ? [unknown] : [])]);
}

function propertyOfAtom(it: Evaluation, atom: Atom, name: string, use: ts.Node | null, self: Value): Value {
  switch (atom.kind) {
    case 'sdk-member':
      return propertyOfSdkMember(atom, name);
    case 'sdk-module':
      return propertyOfSdkModule(atom, name);
    case 'sdk-class':
      return propertyOfSdkClass(atom, name);
    case 'recorder-module':
      return propertyOfRecorderModule(atom, name);
    case 'http-module':
      return propertyOfHttpModule(atom, name);
    case 'http-member':
      return propertyOfHttpMember(atom, name);
    case 'text':
      return name === 'href' || name === 'origin' ? one(atom) : nothing;
    case 'own-module':
      return exportOfOwn(name, atom.importedIn);
    case 'module':
      return it.exported(atom.file, name, 'values');
    case 'instance':
      return memberOfInstance(it, atom, name, use, self);
    case 'class':
      return memberOfClass(it, atom, name, use);
    case 'object':
      return propertyOfObject(it, atom, name, use);
    case 'function':
      return writtenTo(it, atom, name, use);
    case 'global':
      return join([writtenTo(it, atom, name, use), globalHttp(name) ?? nothing]);
    case 'shape':
      return memberOfShape(it, atom, name);
    case 'namespace':
      return propertyOfNamespace(it, atom, name);
    case 'list':
      return propertyOfList(it, atom, name, use);
    case 'thunk':
      return boxed.has(name) ? atom.gives : nothing;
    default:
      return nothing;
  }
}

/** Where boxes of frameworks keep what they were given: references, signals, a state and its setter. */
const boxed = new Set(['current', 'value', '0']);

function propertyOfObject(it: Evaluation, atom: AtomOf<'object'>, name: string, use: ts.Node | null): Value {
  const { node, frame } = atom;
  const values: Value[] = [writtenTo(it, atom, name, use)];
  let found = false;
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) values.push(spreadProperty(it, property, name, use, frame));
    else if (nameOf(property.name) === name) {
      found = true;
      if (!isReplaced(it, atom, property, name, use))
        values.push(elementOf(it, property, frameAround(property, frame), atom));
    }
  }
  const isComplete = found || !node.properties.some(ts.isSpreadAssignment);
  const value = join(values);
  return isComplete ? { atoms: value.atoms, open: found && value.open } : value;
}

/** `made.client = other;` before the use: what the literal held is never seen there. */
function isReplaced(it: Evaluation, atom: Atom, property: ts.Node, name: string, use: ts.Node | null): boolean {
  const writes = writesOn(it, atom, name, use);
  if (use === null || writes.length === 0) return false;
  const start: Definition = { node: property, value: null, pick: [], keeps: false, ifWrapped: null };
  return !reaching([start, ...writes], use).includes(start);
}

/** An object may be spread into itself, `state = { ...state }`. */
function spreadProperty(
  it: Evaluation,
  { expression }: ts.SpreadAssignment,
  name: string,
  use: ts.Node | null,
  frame: Frame,
): Value {
  const seenFrom = use ? idOf(use) : '';
  return it.answer(`spread ${idOf(expression)} ${idOf(frame)} ${seenFrom} ${name}`, () =>
    it.property(it.value(expression, frame), name, use),
  );
}

function elementOf(
  it: Evaluation,
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  frame: AtomOf<'object'>['frame'],
  self: Atom,
) {
  if (ts.isPropertyAssignment(property)) return it.value(property.initializer, frame);
  if (ts.isShorthandPropertyAssignment(property)) return it.value(property.name, frame);
  if (ts.isMethodDeclaration(property)) return one({ kind: 'function', node: property, frame, self: one(self) });
  return ts.isGetAccessor(property) ? resultOf(it, property, frame) : nothing;
}

function propertyOfList(it: Evaluation, atom: AtomOf<'list'>, name: string, use: ts.Node | null): Value {
  const place = /^\d+$/.test(name) ? atom.places[Number(name)] : undefined;
  if (place) return place;
  // Every name of a record, but none of an array, is one of its items.
  const isItem = /^\d+$/.test(name) || name === anyKey || atom.holds === 'names';
  return join([writtenTo(it, atom, name, use), isItem ? atom.items : nothing]);
}

/** What a computed key of an object may give: any of its properties. */
export function anyPropertyOf(it: Evaluation, of: Value, use: ts.Node | null): Value {
  const values = of.atoms.map((atom) => {
    if (atom.kind === 'list') return propertyOfList(it, atom, anyKey, use);
    if (atom.kind !== 'object') return unknown;
    const names = atom.node.properties.map((property) => (property.name ? nameOf(property.name) : null));
    const own = names.map((name) => (name === null ? unknown : it.property(one(atom), name, use)));
    return join([nothing, writtenTo(it, atom, anyKey, use), ...own]);
  });
  return join([nothing, ...values, ...(of.open ? [unknown] : [])]);
}

function propertyOfNamespace(it: Evaluation, { node }: AtomOf<'namespace'>, name: string): Value {
  const body = node.body;
  if (!body || !ts.isModuleBlock(body))
    return body && ts.isModuleDeclaration(body) ? one({ kind: 'namespace', node: body }) : unknown;
  const scope = it.indexOf(node).scopes.get(body);
  const found = [...(scope?.values.get(name) ?? []), ...(scope?.types.get(name) ?? [])];
  return found.length > 0 ? join(found.map((each) => it.declared(each, name, null, it.root))) : unknown;
}
