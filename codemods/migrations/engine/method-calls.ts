import type { CallExpression, MemberExpression, ObjectExpression } from '@babel/types';
import type { Edit } from '../../lib/edit.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import type { MethodFacts } from '../migration.ts';
import { objectAt } from './call-shape.ts';
import { diagnose, type MigratedFile, type Moved } from './migrated-file.ts';
import { type OptionPlan, optionPlan } from './option-edits.ts';
import { endOf, nameOfKey, startOf, textIn } from './parents.ts';

interface MethodCall {
  readonly call: CallExpression;
  readonly callee: MemberExpression;
  readonly method: string;
}

/** A call of a method on something that is not seen to come from another package. */
function methodCall(node: SyntaxNode, { scopes, row }: MigratedFile): MethodCall | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { callee } = node;
  const method = nameOfKey(callee.property, callee.computed);
  if (method === undefined) return undefined;
  const from = callee.object.type === 'Identifier' ? scopes.boundTo(callee.object)?.declaration : undefined;
  const specifier = from?.type === 'ImportDeclaration' ? from.source.value : '.';
  const isForeign = !specifier.startsWith('.') && !/^[@~#]\//.test(specifier) && !row.packages.includes(specifier);
  return isForeign ? undefined : { call: node, callee, method };
}

function rename({ callee, method }: MethodCall, { renamed }: MethodFacts): Edit[] {
  const to = renamed[method];
  if (to === undefined) return [];
  return [{ start: startOf(callee.property), end: endOf(callee.property), text: to }];
}

const pair = (name: string, text: string) => (name === text ? '' : `${name}: `);

/** `track(a, b, { c })` becomes `track({ x: a, y: b, c })`; only what stands between the arguments changes. */
function intoObject(call: CallExpression, names: readonly string[], plan: OptionPlan | undefined, file: MigratedFile) {
  const { source } = file;
  const edits: Edit[] = [];
  const given = call.arguments.slice(0, names.length);
  given.forEach((argument, at) => {
    const name = names[at] ?? '';
    const label = pair(name, textIn(source, argument));
    const before = given[at - 1];
    const start = before ? endOf(before) : startOf(argument);
    const isAcrossLines = before !== undefined && source.slice(start, startOf(argument)).includes('\n');
    if (!before || isAcrossLines) {
      const text = before ? label : `{ ${label}`;
      if (text !== '') edits.push({ start: startOf(argument), end: startOf(argument), text });
    } else if (label !== '') edits.push({ start: startOf(argument), end: startOf(argument), text: label });
  });
  const last = given.at(-1);
  const options = call.arguments[names.length];
  if (!last) return edits;
  const object = objectAt(call, names.length);
  if (!options || (plan && plan.left === 0)) {
    return [...edits, { start: endOf(last), end: endOf(options ?? last), text: ' }' }];
  }
  if (!object || object.properties.length === 0) {
    const rest = object ? ' }' : `, ...${textIn(source, options)} }`;
    return [...edits, { start: endOf(last), end: endOf(options), text: rest }];
  }
  return [...edits, ...joined(object, last, plan, file)];
}

/** The options go on in the object that begins with the arguments before them. */
function joined(object: ObjectExpression, last: SyntaxNode, plan: OptionPlan | undefined, { source }: MigratedFile) {
  const inside = startOf(object) + 1;
  const space = /\s/.test(source[inside] ?? '') ? '' : ' ';
  return [{ start: endOf(last), end: inside, text: `,${space}` }, ...(plan?.edits ?? [])];
}

function movePositional(found: MethodCall, facts: MethodFacts, file: MigratedFile): Moved | undefined {
  const { call, method } = found;
  const names = facts.positional[method] ?? [];
  const [first] = call.arguments;
  if (!first || first.type === 'ObjectExpression') return undefined;
  if (call.arguments.some(({ type }) => type === 'SpreadElement')) {
    const message = `write the arguments of ${method} by name: { ${names.join(', ')} }`;
    return { diagnostics: [diagnose('action', 'by-hand', message, call)], make: () => [] };
  }
  const object = objectAt(call, names.length);
  const plan = object && optionPlan(object, facts.options, { source: file.source, layout: file.layout, of: method });
  const edits = [...rename(found, facts), ...intoObject(call, names, plan, file)];
  return { diagnostics: plan?.diagnostics ?? [], make: () => edits };
}

/** Calls of methods whose arguments or names differ from ours, in a file that has something of the tool. */
export function methodCalls(file: MigratedFile, isInUse: boolean): Moved[] {
  const facts = file.row.methods;
  if (!facts) return [];
  const moved: Moved[] = [];
  walk(file.tree.program, (node) => {
    const found = methodCall(node, file);
    if (!found) return;
    const { call, method } = found;
    if (!isInUse) {
      const [first] = call.arguments;
      if (!first || first.type === 'ObjectExpression' || !facts.ownNames.includes(method)) return;
      const names = facts.positional[method]?.join(', ');
      const message = `if this is a session or an agent of ${file.row.label}, write the arguments by name: { ${names} }`;
      moved.push({ diagnostics: [diagnose('action', 'positional-call', message, call)], make: () => [] });
      return;
    }
    const positional = facts.positional[method] && movePositional(found, facts, file);
    if (positional) {
      moved.push(positional);
      return;
    }
    const object = objectAt(call, facts.optionsAt[method] ?? -1);
    const plan = object && optionPlan(object, facts.options, { source: file.source, layout: file.layout, of: method });
    const edits = [...rename(found, facts), ...(plan?.edits ?? [])];
    if (edits.length > 0) moved.push({ diagnostics: plan?.diagnostics ?? [], make: () => edits });
  });
  return moved;
}
