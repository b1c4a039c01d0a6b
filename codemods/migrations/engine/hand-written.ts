import type { CallExpression, ObjectExpression } from '@babel/types';
import { lastLoading, placeBehind } from '../../draft/import-place.ts';
import { moduleLinks } from '../../lib/module-links.ts';
import { ownPackage } from '../../lib/own-package.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import type { HandWritten, HandWrittenEvent } from '../migration.ts';
import { type Sender, senderOf } from './event-sender.ts';
import { diagnose, type MigratedFile, type Moved } from './migrated-file.ts';
import { aroundValue, endOf, nameOfKey, startOf, textIn } from './parents.ts';

interface Written {
  readonly name: string;
  readonly properties: readonly ObjectExpression[];
  readonly keys: readonly ObjectExpression[];
  /** Something of it is not to be seen here. */
  readonly isOpen: boolean;
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[\s_-]|\[agent\]/g, '');

function entries(object: ObjectExpression): { key: string; value: SyntaxNode }[] | undefined {
  const all = object.properties.map((one) => {
    const key = one.type === 'ObjectProperty' ? nameOfKey(one.key, one.computed) : undefined;
    return one.type === 'ObjectProperty' && key !== undefined ? { key, value: one.value } : undefined;
  });
  return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
}

/** `track('name', { … }, { user_id })` and `track({ event_type: 'name', user_id, event_properties: { … } })`. */
function readEvent({ arguments: args }: CallExpression): Written | undefined {
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

/** The options of our method; a text says which are missing. */
function optionsText(
  written: Written,
  event: HandWrittenEvent,
  facts: HandWritten,
  file: MigratedFile,
): string | string[] {
  const said = new Map<string, string>();
  const context: string[] = [];
  const pair = (name: string, value: SyntaxNode) => {
    const text = textIn(file.source, value);
    return text === name ? name : `${name}: ${text}`;
  };
  for (const { key, value } of written.properties.flatMap((one) => entries(one) ?? [])) {
    const to = event.properties[plain(key)];
    const isKey = /^[A-Za-z_$][\w$]*$/.test(key);
    if (to !== undefined && !said.has(to)) said.set(to, pair(to, value));
    else context.push(pair(isKey ? key : `${file.layout.quote}${key}${file.layout.quote}`, value));
  }
  for (const { key, value } of written.keys.flatMap((one) => entries(one) ?? [])) {
    const to = facts.keys[key];
    if (to !== undefined) said.set(to, pair(to, value));
  }
  const missing = event.required.filter((name) => !said.has(name));
  if (missing.length > 0) return missing;
  const { space } = file.layout;
  const rest = context.length > 0 ? [`context: {${space}${context.join(', ')}${space}}`] : [];
  return `{${space}${[...said.values(), ...rest].join(', ')}${space}}`;
}

/** The call of a model beside it is recorded by a drop-in, and would be counted twice. */
function usesSdk({ tree, source, facts, scopes }: MigratedFile): boolean {
  const names = facts.flatMap((row) => [row.package.name, `${ownPackage}/${row.dropin}`]);
  const isSdk = (specifier: string) =>
    specifier === 'ai' || specifier === `${ownPackage}/ai` || names.includes(specifier);
  return moduleLinks(tree, source, isSdk, () => scopes).length > 0;
}

/** An instance that the file has, or one that is made behind the client. */
function instanceIn(file: MigratedFile): string | undefined {
  for (const statement of file.tree.program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declared.declarations) {
      const isOurs =
        init?.type === 'NewExpression' && init.callee.type === 'Identifier' && init.callee.name === 'AmplitudeAI';
      if (isOurs && id.type === 'Identifier') return id.name;
    }
  }
  return undefined;
}

function move(
  call: CallExpression,
  sender: Sender,
  method: string,
  options: string,
  isFirst: boolean,
  file: MigratedFile,
): Moved {
  const known = instanceIn(file);
  const message = 'if a drop-in records the call of the model too, take this line away: it would count twice';
  return {
    diagnostics: [diagnose('action', 'may-count-twice', message, call)],
    make: (names) => {
      const name = known ?? names.own('ai');
      const edits = [{ start: startOf(call), end: endOf(call), text: `${name}.${method}(${options})` }];
      if (known !== undefined || !isFirst) return edits;
      const { newline, end, space } = file.layout;
      const given = sender.name === 'amplitude' ? 'amplitude' : `amplitude: ${sender.name}`;
      const made = `const ${name} = new ${names.local(ownPackage, 'AmplitudeAI')}({${space}${given}${space}})${end}`;
      const link = lastLoading(file.tree.program.body);
      const isBelowLinks = link !== undefined && endOf(link) >= endOf(sender.statement);
      const place = placeBehind(file.source, endOf(isBelowLinks ? link : sender.statement), file.layout);
      const text = place.before + (isBelowLinks ? newline : '') + made + place.after;
      return [...edits, { start: place.at, end: place.at, text }];
    },
  };
}

/** Events about models that the app wrote by hand become those of our tracking methods. */
export function handWritten(file: MigratedFile): Moved[] {
  const facts = file.row.handWritten;
  if (!facts) return [];
  const moved: Moved[] = [];
  let isFirst = true;
  walk(file.tree.program, (node) => {
    if (node.type !== 'CallExpression') return;
    const sender = senderOf(node, facts, file);
    const written = sender && readEvent(node);
    const event = written && facts.events.find(({ pattern }) => pattern.test(written.name));
    if (!sender || !written || !event) return;
    const leave = (code: string, message: string) =>
      moved.push({ diagnostics: [diagnose('action', code, message, node)], make: () => [] });
    const ours = `${event.method}() of an AmplitudeAI instance`;
    if (usesSdk(file)) {
      leave(
        'counted-by-drop-in',
        `run swap-imports, which records the call itself, and take '${written.name}' away: it would count twice`,
      );
      return;
    }
    const outer = aroundValue(node, file.parentOf).outer;
    const isRead = outer?.type === 'MemberExpression' || outer?.type === 'VariableDeclarator';
    if (sender === 'function' || isRead) return leave('by-hand', `call ${ours} in the place of '${written.name}'`);
    const isHidden = written.isOpen || written.properties.some((one) => entries(one) === undefined);
    if (isHidden)
      return leave(
        'options-elsewhere',
        `'${written.name}' gets its properties from somewhere else: give them to ${ours}`,
      );
    const options = optionsText(written, event, facts, file);
    if (typeof options !== 'string') {
      return leave('missing-options', `'${written.name}' does not say ${options.join(', ')}, which ${ours} needs`);
    }
    moved.push(move(node, sender, event.method, options, isFirst, file));
    isFirst = false;
  });
  return moved;
}
