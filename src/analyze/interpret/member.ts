import { ts } from 'ts-morph';
import { resultOf } from './applied.ts';
import { evaluated } from './declared.ts';
import { type Definition, regionOf } from './definition.ts';
import type { Evaluation } from './evaluation.ts';
import { enterFrame, type Frame, frameAround } from './frame.ts';
import { basesOf, instanceOf } from './instance.ts';
import { nameOf } from './plain.ts';
import { annotationOf } from './type-value.ts';
import { type AtomOf, idOf, join, nothing, one, unknown, type Value } from './value.ts';
import { writesOn, writtenTo } from './written.ts';

/** A field, accessor or method of an instance; of its bases when it has none itself. */
export function memberOfInstance(
  it: Evaluation,
  atom: AtomOf<'instance'>,
  name: string,
  use: ts.Node | null,
  self: Value,
): Value {
  const { node, frame } = atom;
  if (!ts.isClassLike(node)) return memberOfMade(it, atom, name, use);
  const member = node.members.find((each) => !isStatic(each) && each.name !== undefined && nameOf(each.name) === name);
  const property = parameterProperty(node, name);
  const writes = writesOn(it, atom, name, use);
  if (member && (ts.isMethodDeclaration(member) || ts.isGetAccessor(member))) {
    if (ts.isMethodDeclaration(member)) {
      const own = bodyOf(node, member);
      const method = one({ kind: 'function', node: own, frame, self });
      return own.body && it.indexOf(own).returns.has(own) ? method : join([method, ofDescendants(it, node, name)]);
    }
    if (frame.depth > 6) return unknown;
    return resultOf(it, member, enterFrame(frame, { scope: member, bindings: new Map(), self, caller: frame }));
  }
  if (!member && !property && writes.length === 0) return inherited(it, node, frame, name, use, self);
  const field = member && ts.isPropertyDeclaration(member) ? member : null;
  const start = field?.initializer ? [definition(field, field.initializer)] : [];
  const settled = writes.some((write) => !write.keeps && isCertain(write) && !isInside(use, write));
  const assigned = evaluated(it, [...(settled ? [] : start), ...writes], use, frame);
  const given = property ? [it.declared(property, settled ? '' : name, null, frameAround(property, frame))] : [];
  const value = join([assigned, ...(settled ? [] : given)]);
  if (value.atoms.length > 0) return value;
  const typed = field ? annotationOf(it, field, frame) : null;
  if (typed && typed.atoms.length > 0) return join([typed, value]);
  return join([typed ?? nothing, value, ofDescendants(it, node, name)]);
}

function definition(node: ts.Node, value: ts.Expression): Definition {
  return { node, value, pick: [], keeps: false, ifWrapped: null };
}

/** The constructor always assigns it, so what the field was before is never seen. */
function isCertain({ node }: Definition): boolean {
  return ts.isConstructorDeclaration(regionOf(node));
}

function isInside(use: ts.Node | null, { node }: Definition): boolean {
  const region = regionOf(node);
  return use !== null && region.getSourceFile() === use.getSourceFile() && region.pos <= use.pos && use.pos < node.end;
}

function inherited(
  it: Evaluation,
  node: ts.ClassLikeDeclaration,
  frame: Frame,
  name: string,
  use: ts.Node | null,
  self: Value,
): Value {
  const bases = basesOf(it, node, frame)
    .filter((atom) => atom.kind === 'class')
    .map((base) => withArguments(it, node, base, frame));
  const values = bases.map((base) =>
    memberOfInstance(it, { kind: 'instance', node: base.node, frame: base.frame }, name, use, self),
  );
  const value = join([nothing, ...values]);
  return value.atoms.length > 0 ? value : join([value, ofDescendants(it, node, name)]);
}

/** `extends Base<Client>`: the base with its type parameters bound. */
function withArguments(
  it: Evaluation,
  node: ts.ClassLikeDeclaration,
  base: AtomOf<'class'>,
  frame: Frame,
): AtomOf<'class'> {
  const heritage = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const parameters = base.node.typeParameters ?? [];
  if (!heritage?.typeArguments || parameters.length === 0 || frame.depth > 6) return base;
  const bindings = new Map<ts.Node, Value>();
  parameters.forEach((parameter, place) => {
    const type = heritage.typeArguments?.[place];
    if (type) bindings.set(parameter, it.type(type, frame));
  });
  return { ...base, frame: enterFrame(base.frame, { scope: base.node, bindings, self: null, caller: frame }) };
}

/** A base class that uses what only its descendants assign. */
function ofDescendants(it: Evaluation, node: ts.ClassLikeDeclaration, name: string): Value {
  // A descendant that does not have the member after all asks its base, and so again here.
  return it.answer(`heirs ${idOf(node)} ${name}`, () => amongDescendants(it, node, name));
}

function amongDescendants(it: Evaluation, node: ts.ClassLikeDeclaration, name: string): Value {
  const values: Value[] = [nothing];
  for (const each of it.heirsOf(node)) {
    if (!it.spend(1)) continue;
    const own = { kind: 'instance', node: each, frame: it.root } as const;
    const declares = each.members.some((member) => member.name !== undefined && nameOf(member.name) === name);
    if (declares || writesOn(it, own, name, null).length > 0)
      values.push(memberOfInstance(it, own, name, null, one(own)));
  }
  return join(values);
}

function bodyOf(node: ts.ClassLikeDeclaration, member: ts.MethodDeclaration): ts.MethodDeclaration {
  if (member.body) return member;
  const name = nameOf(member.name);
  return (
    (node.members.find((each) => ts.isMethodDeclaration(each) && each.body && nameOf(each.name) === name) as // By the test.
      | ts.MethodDeclaration
      | undefined) ?? member
  );
}

function parameterProperty(node: ts.ClassLikeDeclaration, name: string): ts.ParameterDeclaration | undefined {
  const maker = node.members.find((each) => ts.isConstructorDeclaration(each) && each.body);
  if (!maker || !ts.isConstructorDeclaration(maker)) return undefined;
  return maker.parameters.find(
    (each) => ts.isParameterPropertyDeclaration(each, maker) && nameOf(each.name as ts.BindingName) === name,
  );
}

function isStatic(node: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
  );
}

/** What a function used as a class puts on `this` and on its prototype. */
function memberOfMade(it: Evaluation, atom: AtomOf<'instance'>, name: string, use: ts.Node | null): Value {
  const prototype = (it.indexOf(atom.node).writes.get(name) ?? []).filter(({ target }) => {
    if (!ts.isPropertyAccessExpression(target) || target.name.text !== 'prototype') return false;
    return it
      .value(target.expression, it.root)
      .atoms.some((each) => each.kind === 'function' && each.node === atom.node);
  });
  const maker = functionOf(atom);
  const whole = it.property(it.property(maker, 'prototype', null), name, use);
  return join([writtenTo(it, atom, name, use), evaluated(it, prototype, null, it.root), { ...whole, open: false }]);
}

function functionOf({ node, frame }: AtomOf<'instance'>): Value {
  return ts.isClassLike(node) ? nothing : one({ kind: 'function', node, frame, self: null });
}

/** A static member. */
export function memberOfClass(it: Evaluation, atom: AtomOf<'class'>, name: string, use: ts.Node | null): Value {
  const { node, frame } = atom;
  if (name === 'prototype') return instanceOf(it, atom, node);
  const member = node.members.find((each) => isStatic(each) && each.name !== undefined && nameOf(each.name) === name);
  if (member && ts.isMethodDeclaration(member))
    return one({ kind: 'function', node: bodyOf(node, member), frame, self: one(atom) });
  if (member && ts.isGetAccessor(member)) return resultOf(it, member, frame);
  const field = member && ts.isPropertyDeclaration(member) ? member : null;
  const start = field?.initializer ? [definition(field, field.initializer)] : [];
  const value = evaluated(it, [...start, ...writesOn(it, atom, name, use)], use, frame);
  if (value.atoms.length > 0) return value;
  const typed = field ? annotationOf(it, field, frame) : null;
  if (typed) return join([typed, value]);
  const bases = basesOf(it, node, frame).filter((each) => each.kind === 'class' || each.kind === 'sdk-class');
  return bases.length > 0 ? it.property({ atoms: bases, open: false }, name, use) : value;
}
