import type { NewExpression, ObjectExpression, ObjectProperty } from '@babel/types';
import { inQuotes, type Layout } from '../../draft/layout.ts';
import type { Diagnostic } from '../../lib/diagnostic.ts';
import { type Edit, splice } from '../../lib/edit.ts';
import { positionOf } from '../../lib/position.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import type { OptionFate, OptionFates } from '../migration.ts';
import { endOf, nameOfKey, startOf, textIn } from './parents.ts';
import { removeProperties } from './remove-properties.ts';

export interface OptionPlan {
  readonly edits: readonly Edit[];
  /** Properties that are left: none, and the object says nothing. */
  readonly left: number;
  /** Our names of the properties that are left. */
  readonly said: ReadonlySet<string>;
  readonly bound: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly keeps?: Diagnostic;
}

export interface OptionReader {
  readonly source: string;
  readonly layout: Layout;
  /** For messages: `observeOpenAI`. */
  readonly of: string;
  /** These are some of the properties of an object: each goes by itself. */
  readonly isPart?: boolean;
}

const simple: ReadonlySet<string> = new Set([
  'Identifier',
  'MemberExpression',
  'OptionalMemberExpression',
  'CallExpression',
  'BooleanLiteral',
  'StringLiteral',
  'NumericLiteral',
  'ArrowFunctionExpression',
  'FunctionExpression',
]);

type Renamed = Extract<OptionFate, { to: string }>;

const named = (to: string, value: string) => (to === value ? to : `${to}: ${value}`);

/** The text of a property under our name; `null` where ours is to say nothing. */
function propertyText(value: SyntaxNode, fate: Renamed, reader: OptionReader): string | null {
  const text = textIn(reader.source, value);
  const { values, otherwise } = fate;
  if (!values) return named(fate.to, text);
  const literal = value.type === 'StringLiteral' ? value.value : text;
  const known = values[literal];
  if (known !== undefined) return known === null ? null : named(fate.to, inQuotes(known, reader.layout));
  if (otherwise === undefined) return named(fate.to, text);
  const operand = simple.has(value.type) ? text : `(${text})`;
  return named(fate.to, inQuotes(otherwise, reader.layout).replaceAll('$', operand));
}

/** The object that a lifted option has its own options in. */
function objectIn(value: SyntaxNode): ObjectExpression | undefined {
  if (value.type === 'ObjectExpression') return value;
  const [first] = value.type === 'NewExpression' ? (value as NewExpression).arguments : [];
  return first?.type === 'ObjectExpression' ? first : undefined;
}

const indentation = (source: string, at: number) =>
  /^[ \t]*/.exec(source.slice(source.lastIndexOf('\n', at - 1) + 1))?.[0].length ?? 0;

/** Takes away what stands around the options, and what they were indented more than the option that held them. */
function liftEdits(property: SyntaxNode, object: ObjectExpression, edits: readonly Edit[], source: string): Edit[] {
  const first = object.properties[0];
  const last = object.properties.at(-1);
  if (!first || !last) return [];
  const from = Math.min(startOf(first), ...edits.map(({ start }) => start));
  const to = Math.max(endOf(last), ...edits.map(({ end }) => end));
  const surplus = indentation(source, startOf(first)) - indentation(source, startOf(property));
  const out = [
    { start: startOf(property), end: from, text: '' },
    ...edits,
    { start: to, end: endOf(property), text: '' },
  ];
  for (let at = source.indexOf('\n', from); at !== -1 && at < to && surplus > 0; at = source.indexOf('\n', at + 1)) {
    const isFree = out.every(({ start, end }) => at + 1 >= end || at + 1 + surplus <= start);
    const isBlank = source.slice(at + 1, at + 1 + surplus).trim() === '';
    if (isFree && isBlank && at + 1 + surplus <= to) out.push({ start: at + 1, end: at + 1 + surplus, text: '' });
  }
  return out;
}

/** What becomes of the options in an object that stays where it is. */
export function optionPlan(object: ObjectExpression, fates: OptionFates, reader: OptionReader): OptionPlan {
  const edits: Edit[] = [];
  const diagnostics: Diagnostic[] = [];
  const gone: SyntaxNode[] = [];
  const said = new Set<string>();
  const bound: string[] = [];
  let keeps: Diagnostic | undefined;
  const tell = (severity: Diagnostic['severity'], code: string, message: string, node: SyntaxNode) =>
    diagnostics.push({ severity, code, message, ...positionOf(node) });

  const replace = (property: ObjectProperty, text: string | null) => {
    if (text === null || text === '') gone.push(property);
    else if (text !== textIn(reader.source, property)) {
      edits.push({ start: startOf(property), end: endOf(property), text });
    }
  };

  const lift = (property: ObjectProperty, lifted: OptionFates, rest: string | undefined) => {
    const value = property.value;
    const object = objectIn(value);
    if (!object) {
      if (rest === undefined) {
        keeps = {
          severity: 'action',
          code: 'options-elsewhere',
          message: `${reader.of} gets its options from somewhere else: move them by hand`,
          ...positionOf(property),
        };
        return;
      }
      said.add(rest);
      return replace(property, named(rest, textIn(reader.source, value)));
    }
    const plan = optionPlan(object, lifted, { ...reader, isPart: false });
    diagnostics.push(...plan.diagnostics);
    keeps ??= plan.keeps;
    bound.push(...plan.bound);
    for (const name of plan.said) said.add(name);
    if (plan.left === 0) replace(property, '');
    else edits.push(...liftEdits(property, object, plan.edits, reader.source));
  };

  const within = (property: ObjectProperty, wanted: OptionFates, rest: string | undefined) => {
    const object = objectIn(property.value);
    if (!object) return lift(property, {}, rest);
    const isWanted = (one: SyntaxNode) =>
      one.type === 'ObjectProperty' && wanted[nameOfKey(one.key, one.computed) ?? ''] !== undefined;
    const up = object.properties.filter(isWanted).flatMap((one) => {
      if (one.type !== 'ObjectProperty') return [];
      const fate = wanted[nameOfKey(one.key, one.computed) ?? ''];
      if (!fate || !('to' in fate)) return [];
      said.add(fate.to);
      return [propertyText(one.value, fate, reader)];
    });
    const others = object.properties.filter((one) => !isWanted(one));
    const kept = splice(
      textIn(reader.source, object),
      shifted(removeProperties(object, object.properties.filter(isWanted), reader.source), object),
    );
    if (others.length > 0 && rest === undefined) {
      tell(
        'info',
        'option-dropped',
        `${nameOfKey(property.key, property.computed)} of ${reader.of} has no counterpart`,
        property,
      );
    }
    const last = others.length > 0 && rest !== undefined ? [named(rest, kept)] : [];
    if (last.length > 0 && rest !== undefined) said.add(rest);
    replace(property, [...up, ...last].filter((text) => text !== null).join(', '));
  };

  for (const property of object.properties) {
    const key = property.type === 'SpreadElement' ? undefined : nameOfKey(property.key, property.computed);
    if (property.type !== 'ObjectProperty' || key === undefined) continue;
    const fate = fates[key] ?? fates['*'];
    if (!fate) {
      said.add(key);
    } else if ('to' in fate) {
      const text = propertyText(property.value, { ...fate, to: fate.to === '*' ? key : fate.to }, reader);
      if (text !== null) said.add(fate.to);
      replace(property, text);
    } else if ('within' in fate) within(property, fate.within, fate.rest);
    else if ('lift' in fate) lift(property, fate.lift, undefined);
    else if ('bind' in fate) {
      bound.push(named(fate.bind, textIn(reader.source, property.value)));
      gone.push(property);
    } else if ('drop' in fate) {
      gone.push(property);
      if (fate.drop !== '') tell('info', 'option-dropped', `${key} of ${reader.of} went: ${fate.drop}`, property);
    } else if ('ask' in fate) {
      gone.push(property);
      tell('action', 'option-without-counterpart', `${key} of ${reader.of} went: ${fate.ask}`, property);
    } else {
      keeps ??= {
        severity: 'action',
        code: 'call-kept',
        message: `${reader.of} stays because of ${key}: ${fate.keep}`,
        ...positionOf(property),
      };
    }
  }
  const left = object.properties.length - gone.length;
  const alone = gone.map((one) => ({ start: startOf(one), end: endOf(one), text: '' }));
  edits.push(...(reader.isPart ? alone : removeProperties(object, gone, reader.source)));
  return { edits, left, said, bound, diagnostics, ...(keeps && { keeps }) };
}

function shifted(edits: readonly Edit[], object: ObjectExpression): Edit[] {
  const by = startOf(object);
  return edits.map((edit) => ({ ...edit, start: edit.start - by, end: edit.end - by }));
}

/** The object as a text of its own, with what becomes of its options. */
export function optionText(object: ObjectExpression, plan: OptionPlan, source: string): string {
  return splice(textIn(source, object), shifted(plan.edits, object));
}
