import type { CallExpression } from '@babel/types';
import { lastLoading, placeBehind, spanToRemove } from '../../draft/import-place.ts';
import type { Edit } from '../../lib/edit.ts';
import { moduleLinks } from '../../lib/module-links.ts';
import { ownPackage } from '../../lib/own-package.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import type { HandWritten, HandWrittenEvent, PropertyFates } from '../migration.ts';
import { type Sender, senderOf } from './event-sender.ts';
import { diagnose, type MigratedFile, type Moved } from './migrated-file.ts';
import { aroundValue, endOf, startOf } from './parents.ts';
import { canStandTwice, entries, optionsOf, plain, readEvent, type WrittenEvent } from './written-event.ts';

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

/** A tracking method and the text of its options. */
type Call = readonly [method: string, options: string];

function move(
  call: CallExpression,
  sender: Sender,
  ours: readonly Call[],
  event: HandWrittenEvent,
  isFirst: boolean,
  file: MigratedFile,
): Moved {
  const known = instanceIn(file);
  const { newline, end, space, indent } = { ...file.layout, indent: indentOf(file.source, startOf(call)) };
  const told = event.note
    ? diagnose('info', 'look-at', event.note, call)
    : diagnose(
        'action',
        'may-count-twice',
        'if a drop-in records the call of the model too, take this line away: it would count twice',
        call,
      );
  return {
    diagnostics: [told],
    make: (names) => {
      const name = known ?? names.own('ai');
      const text = ours.map(([method, options]) => `${name}.${method}(${options})`).join(`${end}${newline}${indent}`);
      const edits = [{ start: startOf(call), end: endOf(call), text }];
      if (known !== undefined || !isFirst) return edits;
      const given = sender.name === 'amplitude' ? 'amplitude' : `amplitude: ${sender.name}`;
      const made = `const ${name} = new ${names.local(ownPackage, 'AmplitudeAI')}({${space}${given}${space}})${end}`;
      const link = lastLoading(file.tree.program.body);
      const isBelowLinks = link !== undefined && endOf(link) >= endOf(sender.statement);
      const place = placeBehind(file.source, endOf(isBelowLinks ? link : sender.statement), file.layout);
      const added = place.before + (isBelowLinks ? newline : '') + made + place.after;
      return [...edits, { start: place.at, end: place.at, text: added }];
    },
  };
}

const indentOf = (source: string, at: number) =>
  /^[ \t]*/.exec(source.slice(source.lastIndexOf('\n', at - 1) + 1))?.[0] ?? '';

/** The calls of ours that say the same; a text says why there are none. */
function callsFor(
  written: WrittenEvent,
  event: HandWrittenEvent & { method: string },
  facts: HandWritten,
  file: MigratedFile,
): readonly Call[] | { readonly code: string; readonly message: string } {
  const { first, method, properties, required } = event;
  const ours = `${method}() of an AmplitudeAI instance`;
  const before = first && optionsOf(written, { ...shared(properties), ...first.properties }, facts, file, inFirst);
  const saysMore = before && Object.values(first.properties).some((to) => before.names.has(String(to)));
  const beside = { fates: saysMore ? first.properties : {}, isContext: true };
  const options = optionsOf(written, properties, facts, file, beside);
  const missing = required.filter((name) => !options.names.has(name));
  if (missing.length > 0) {
    const message = `'${written.name}' does not say ${missing.join(', ')}, which ${ours} needs`;
    return { code: 'missing-options', message };
  }
  if (!saysMore) return [[method, options.text]];
  if (!canStandTwice(written, facts, shared(properties))) {
    const message = `'${written.name}' becomes ${first.method}() and ${method}(), and what both need is worked out here: give it a name first`;
    return { code: 'by-hand', message };
  }
  return [
    [first.method, before.text],
    [method, options.text],
  ];
}

const inFirst = { fates: {}, isContext: false };

/** What both of two events say. */
const common: readonly string[] = ['sessionId', 'traceId', 'agentId', 'env'];
const shared = (properties: PropertyFates): PropertyFates =>
  Object.fromEntries(Object.entries(properties).filter(([, to]) => common.includes(String(to))));

/** The statement that is nothing but this call. */
function ownStatement(call: CallExpression, { parentOf }: MigratedFile): SyntaxNode | undefined {
  const above = parentOf(call);
  return above?.type === 'ExpressionStatement' ? above : undefined;
}

/** Whether what stands there is one of several statements, so that two may stand in its place, or none. */
const isAmongOthers = (statement: SyntaxNode, { parentOf }: MigratedFile) =>
  ['Program', 'BlockStatement', 'SwitchCase', 'StaticBlock'].includes(parentOf(statement)?.type ?? '');

function removal(statement: SyntaxNode, { source }: MigratedFile): Edit {
  return { ...spanToRemove(source, startOf(statement), endOf(statement)), text: '' };
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
      void moved.push({ diagnostics: [diagnose('action', code, message, node)], make: () => [] });
    const { method } = event;
    const statement = ownStatement(node, file);
    if (method === undefined) {
      if (!statement || !isAmongOthers(statement, file)) return leave('by-hand', `take it away: ${event.note}`);
      moved.push({
        diagnostics: [diagnose('info', 'removed', event.note ?? '', node)],
        make: () => [removal(statement, file)],
      });
      return;
    }
    const ours = `${method}() of an AmplitudeAI instance`;
    if (!event.note && usesSdk(file)) {
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
    const keys = written.properties.flatMap((one) => entries(one) ?? []).map(({ key }) => plain(key));
    const asked = keys.find((key) => event.asks?.[key] !== undefined);
    if (asked !== undefined) return leave('by-hand', `'${written.name}' has ${event.asks?.[asked]}`);
    const calls = callsFor(written, { ...event, method }, facts, file);
    if ('code' in calls) return leave(calls.code, calls.message);
    if (calls.length > 1 && !(statement && isAmongOthers(statement, file)))
      return leave(
        'by-hand',
        `call ${calls.map(([one]) => `${one}()`).join(' and ')} in the place of '${written.name}'`,
      );
    moved.push(move(node, sender, calls, event, isFirst, file));
    isFirst = false;
  });
  return moved;
}
