import type { CallExpression } from '@babel/types';
import { lastLoading, placeBehind, spanToRemove } from '../../draft/import-place.ts';
import type { Edit } from '../../lib/edit.ts';
import { moduleLinks } from '../../lib/module-links.ts';
import { ownPackage } from '../../lib/own-package.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import type { EventFate, ExportFate, PropertyFates } from '../migration.ts';
import { callOf } from './call-shape.ts';
import { clientIn, instanceIn, type Sender } from './event-sender.ts';
import { diagnose, type MigratedFile, type Moved, stay, type Verdict } from './migrated-file.ts';
import { aroundValue, endOf, startOf } from './parents.ts';
import type { ToolUse } from './places.ts';
import {
  canStandTwice,
  type EventKeys,
  entries,
  optionsOf,
  plain,
  readSent,
  type WrittenEvent,
} from './written-event.ts';

/** The call of a model beside it is recorded by a drop-in, and would be counted twice. */
function usesSdk({ tree, source, facts, scopes }: MigratedFile): boolean {
  const names = facts.flatMap((row) => [row.package.name, `${ownPackage}/${row.dropin}`]);
  const isSdk = (specifier: string) =>
    specifier === 'ai' || specifier === `${ownPackage}/ai` || names.includes(specifier);
  return moduleLinks(tree, source, isSdk, () => scopes).length > 0;
}

/** A tracking method and the text of its options. */
type Call = readonly [method: string, options: string];

function move(
  call: CallExpression,
  sender: Sender,
  ours: readonly Call[],
  event: EventFate,
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
      const { local: name, isNew } = known === undefined ? names.toMake('ai') : { local: known, isNew: false };
      const text = ours.map(([method, options]) => `${name}.${method}(${options})`).join(`${end}${newline}${indent}`);
      const edits = [{ start: startOf(call), end: endOf(call), text }];
      if (!isNew) return edits;
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
  event: EventFate & { method: string },
  keys: EventKeys,
  file: MigratedFile,
): readonly Call[] | { readonly code: string; readonly message: string } {
  const { first, method, properties, required } = event;
  const ours = `${method}() of an AmplitudeAI instance`;
  const before = first && optionsOf(written, { ...shared(properties), ...first.properties }, keys, file, inFirst);
  const saysMore = before && Object.values(first.properties).some((to) => before.names.has(String(to)));
  const beside = { fates: saysMore ? first.properties : {}, isContext: true };
  const options = optionsOf(written, properties, keys, file, beside);
  const missing = required.filter((name) => !options.names.has(name));
  if (missing.length > 0) {
    const message = `'${written.name}' does not say ${missing.join(', ')}, which ${ours} needs`;
    return { code: 'missing-options', message };
  }
  if (!saysMore) return [[method, options.text]];
  if (!canStandTwice(written, keys, shared(properties))) {
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
const common: readonly string[] = ['userId', 'deviceId', 'sessionId', 'traceId', 'agentId', 'env'];
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

/** What becomes of one event, or why a person has to see to it. */
export function moveEvent(
  call: CallExpression,
  sender: Sender | undefined,
  written: WrittenEvent,
  event: EventFate,
  keys: EventKeys,
  file: MigratedFile,
): Verdict {
  const leave = (code: string, message: string) => stay(code, message, call);
  const { method } = event;
  const statement = ownStatement(call, file);
  if (method === undefined) {
    if (!statement || !isAmongOthers(statement, file)) return leave('by-hand', `take it away: ${event.note}`);
    const removed = diagnose('info', 'removed', event.note ?? '', call);
    return { moved: { diagnostics: [removed], make: () => [removal(statement, file)] } };
  }
  const ours = `${method}() of an AmplitudeAI instance`;
  if (!event.note && usesSdk(file)) {
    const message = `run swap-imports, which records the call itself, and take '${written.name}' away: it would count twice`;
    return leave('counted-by-drop-in', message);
  }
  const outer = aroundValue(call, file.parentOf).outer;
  const isRead = outer?.type === 'MemberExpression' || outer?.type === 'VariableDeclarator';
  if (!sender || isRead) return leave('by-hand', `call ${ours} in the place of '${written.name}'`);
  const isHidden = written.isOpen || written.properties.some((one) => entries(one) === undefined);
  if (isHidden) {
    const message = `'${written.name}' gets its properties from somewhere else: give them to ${ours}`;
    return leave('options-elsewhere', message);
  }
  const said = written.properties.flatMap((one) => entries(one) ?? []).map(({ key }) => plain(key));
  const asked = said.find((key) => event.asks?.[key] !== undefined);
  if (asked !== undefined) return leave('by-hand', `'${written.name}' has ${event.asks?.[asked]}`);
  const calls = callsFor(written, { ...event, method }, keys, file);
  if ('code' in calls) return leave(calls.code, calls.message);
  if (calls.length > 1 && !(statement && isAmongOthers(statement, file))) {
    const message = `call ${calls.map(([one]) => `${one}()`).join(' and ')} in the place of '${written.name}'`;
    return leave('by-hand', message);
  }
  return { moved: move(call, sender, calls, event, file) };
}

/** `send(client, { … })` of the tool's own. */
export function moveSent(use: ToolUse, { event }: ExportFate & { becomes: 'event' }, file: MigratedFile): Verdict {
  const call = callOf(use.node, use.parent);
  if (call?.type !== 'CallExpression') {
    const message = `${use.exported} is handed on here: call a tracking method of an AmplitudeAI instance in its place`;
    return stay('not-called', message, use.node);
  }
  const sender = file.row.handWritten && clientIn(call.arguments[0], file.row.handWritten, file);
  return moveEvent(call, sender, readSent(call, use.exported), event, {}, file);
}
