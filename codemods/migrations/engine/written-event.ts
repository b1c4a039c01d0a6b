import type { CallExpression, ObjectExpression } from '@babel/types';
import type { SyntaxNode } from '../../lib/syntax.ts';
import type { HandWritten, PropertyFate, PropertyFates } from '../migration.ts';
import type { MigratedFile } from './migrated-file.ts';
import { nameOfKey, textIn } from './parents.ts';

/** An event as a file writes it. */
export interface WrittenEvent {
  readonly name: string;
  readonly properties: readonly ObjectExpression[];
  readonly keys: readonly ObjectExpression[];
  /** Something of it is not to be seen here. */
  readonly isOpen: boolean;
}

/** A property name without case and underscores. */
export const plain = (name: string) => name.toLowerCase().replaceAll(/[\s_-]|\[agent\]/g, '');

export function entries(object: ObjectExpression): { key: string; value: SyntaxNode }[] | undefined {
  const all = object.properties.map((one) => {
    const key = one.type === 'ObjectProperty' ? nameOfKey(one.key, one.computed) : undefined;
    return one.type === 'ObjectProperty' && key !== undefined ? { key, value: one.value } : undefined;
  });
  return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
}

/** `track('name', { … }, { user_id })` and `track({ event_type: 'name', user_id, event_properties: { … } })`. */
export function readEvent({ arguments: args }: CallExpression): WrittenEvent | undefined {
  const [first, second, third] = args;
  if (first?.type === 'StringLiteral') {
    const objects = [second, third].filter((one) => one !== undefined);
    const isOpen = objects.some((one) => one.type !== 'ObjectExpression');
    const properties = second?.type === 'ObjectExpression' ? [second] : [];
    return { name: first.value, properties, keys: third?.type === 'ObjectExpression' ? [third] : [], isOpen };
  }
  if (first?.type !== 'ObjectExpression') return undefined;
  const all = entries(first) ?? [];
  const name = all.find(({ key }) => key === 'event_type')?.value;
  if (name?.type !== 'StringLiteral') return undefined;
  const inner = all.find(({ key }) => key === 'event_properties')?.value;
  const properties = inner?.type === 'ObjectExpression' ? [inner] : [];
  return { name: name.value, properties, keys: [first], isOpen: inner !== undefined && properties.length === 0 };
}

/** `send(client, { … })`, which says by its own name what it sends. */
export function readSent({ arguments: [, options] }: CallExpression, name: string): WrittenEvent {
  const isObject = options?.type === 'ObjectExpression';
  return { name, properties: isObject ? [options] : [], keys: [], isOpen: options !== undefined && !isObject };
}

/** What can stand twice, or behind an operator, as it is. */
const atoms: ReadonlySet<string> = new Set([
  'Identifier',
  'MemberExpression',
  'StringLiteral',
  'NumericLiteral',
  'BooleanLiteral',
  'TemplateLiteral',
]);

const pair = (name: string, text: string) => (text === name ? name : `${name}: ${text}`);

const isNothing = (value: SyntaxNode) =>
  value.type === 'NullLiteral' || (value.type === 'Identifier' && value.name === 'undefined');

/** A property under our name; undefined where it says nothing. */
function said(fate: PropertyFate, value: SyntaxNode, source: string): readonly [string, string] | undefined {
  const text = textIn(source, value);
  if (typeof fate === 'string') return [fate, pair(fate, text)];
  if (isNothing(value)) return undefined;
  const { to, as, literal } = fate;
  if (value.type === 'BooleanLiteral' && as === '!$') return [to, pair(to, String(!value.value))];
  const isText = value.type === 'StringLiteral' || value.type === 'TemplateLiteral';
  const pattern = isText && literal !== undefined ? literal : as;
  if (pattern === '') return undefined;
  const isAlone = pattern === '$' || atoms.has(value.type);
  return [
    to,
    pair(
      to,
      pattern.replaceAll('$', () => (isAlone ? text : `(${text})`)),
    ),
  ];
}

/** Our options by the keys of an event that are no properties of it. */
export type EventKeys = HandWritten['keys'];

export interface Options {
  readonly text: string;
  /** Our names of the options that the event says. */
  readonly names: ReadonlySet<string>;
}

/** The options of our method. What has no counterpart goes into the context, but for what `beside` has. */
export function optionsOf(
  written: WrittenEvent,
  fates: PropertyFates,
  keys: EventKeys,
  { source, layout }: MigratedFile,
  beside: { readonly fates: PropertyFates; readonly isContext: boolean } = { fates: {}, isContext: true },
): Options {
  const { space, quote } = layout;
  const options = new Map<string, string>();
  const context: string[] = [];
  for (const { key, value } of written.properties.flatMap((one) => entries(one) ?? [])) {
    const ours = [fates[plain(key)] ?? []].flat();
    const pairs = ours.map((fate) => said(fate, value, source));
    const isKey = /^[A-Za-z_$][\w$]*$/.test(key);
    // Two properties of one meaning: the second is kept apart.
    const isTaken = pairs.length > 0 && pairs.every((one) => one && options.has(one[0]));
    for (const one of pairs) if (one && !options.has(one[0])) options.set(...one);
    if ((ours.length === 0 || isTaken) && beside.fates[plain(key)] === undefined)
      context.push(pair(isKey ? key : `${quote}${key}${quote}`, textIn(source, value)));
  }
  for (const { key, value } of written.keys.flatMap((one) => entries(one) ?? [])) {
    const to = keys[key];
    if (to !== undefined) options.set(to, pair(to, textIn(source, value)));
  }
  if (beside.isContext && context.length > 0) {
    const own = options.get('context')?.replace(/^context(?:: )?/, '');
    const all = [...(own === undefined ? [] : [`...${own || 'context'}`]), ...context].join(', ');
    options.set('context', `context: {${space}${all}${space}}`);
  }
  return { text: `{${space}${[...options.values()].join(', ')}${space}}`, names: new Set(options.keys()) };
}

/** Whether what two events need can be written twice. */
export function canStandTwice(written: WrittenEvent, keys: EventKeys, fates: PropertyFates): boolean {
  const twice = [
    ...written.keys.flatMap((one) => (entries(one) ?? []).filter(({ key }) => keys[key] !== undefined)),
    ...written.properties.flatMap((one) => (entries(one) ?? []).filter(({ key }) => fates[plain(key)] !== undefined)),
  ];
  return twice.every(({ value }) => atoms.has(value.type));
}
