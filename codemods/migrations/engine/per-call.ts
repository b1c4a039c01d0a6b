import type { ObjectExpression } from '@babel/types';
import { type Edit, splice } from '../../lib/edit.ts';
import { ownPackage } from '../../lib/own-package.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import type { OptionFates } from '../migration.ts';
import { type Call, removeArgument } from './call-shape.ts';
import { diagnose, type MigratedFile, type Moved } from './migrated-file.ts';
import { optionPlan } from './option-edits.ts';
import { endOf, nameOfKey, startOf, textIn } from './parents.ts';
import { removeProperties } from './remove-properties.ts';

function wantedIn(object: ObjectExpression, fates: OptionFates): SyntaxNode[] {
  return object.properties.filter(
    (one) => one.type === 'ObjectProperty' && fates[nameOfKey(one.key, one.computed) ?? ''] !== undefined,
  );
}

/** The call that an object is an argument of: a method of a client. */
function callAround(object: ObjectExpression, file: MigratedFile): Call | undefined {
  const parent = file.parentOf(object);
  if (parent?.type !== 'CallExpression' && parent?.type !== 'OptionalCallExpression') return undefined;
  const isMethod = parent.callee.type === 'MemberExpression' || parent.callee.type === 'OptionalMemberExpression';
  return isMethod && parent.arguments.includes(object) ? parent : undefined;
}

/** What is left of the tool's own properties, under our names and without the comments between them. */
function ownText(gone: readonly SyntaxNode[], edits: readonly Edit[], source: string): string {
  const texts = gone.map((property) => {
    const by = startOf(property);
    const inside = edits.filter(({ start, end }) => start <= endOf(property) && end >= by);
    if (inside.some(({ start, end, text }) => start <= by && end >= endOf(property) && text === '')) return '';
    const own = inside.filter(({ start, end }) => start >= by && end <= endOf(property));
    return splice(
      textIn(source, property),
      own.map((edit) => ({ ...edit, start: edit.start - by, end: edit.end - by })),
    );
  });
  return texts.filter((text) => text !== '').join(', ');
}

function moveOne(object: ObjectExpression, call: Call, gone: readonly SyntaxNode[], file: MigratedFile): Moved {
  const { source, layout, row } = file;
  const plan = optionPlan({ ...object, properties: own(object, gone) }, row.perCall?.fates ?? {}, {
    source,
    layout,
    of: 'this call',
    isPart: true,
  });
  const said = ownText(gone, plan.edits, source);
  const at = call.arguments.indexOf(object);
  const params = call.arguments[0];
  return {
    diagnostics: plan.diagnostics,
    make: (names) => {
      const isEmpty = gone.length === object.properties.length && at > 0;
      const edits = isEmpty ? [removeArgument(call, at, source)] : removeProperties(object, gone, source);
      if (!params || said === '') return edits;
      const attribute = names.local(ownPackage, 'attribute');
      return [
        ...edits,
        { start: startOf(params), end: startOf(params), text: `${attribute}(` },
        { start: endOf(params), end: endOf(params), text: `, {${layout.space}${said}${layout.space}})` },
      ];
    },
  };
}

const own = (object: ObjectExpression, gone: readonly SyntaxNode[]) =>
  object.properties.filter((property) => gone.includes(property));

/** Options of the tool inside the parameters of a call become what `attribute()` says of that call. */
export function perCallOptions(file: MigratedFile, isInUse: boolean): Moved[] {
  const { perCall } = file.row;
  if (!perCall || !(perCall.isBranded || isInUse)) return [];
  const moved: Moved[] = [];
  walk(file.tree.program, (node) => {
    if (node.type !== 'ObjectExpression') return;
    const gone = wantedIn(node, perCall.fates);
    if (gone.length === 0) return;
    const call = callAround(node, file);
    if (call) moved.push(moveOne(node, call, gone, file));
    else if (!isOptionsOfTool(node, file)) {
      const message = `options of ${file.row.label} in an object that is no call's own: give them to attribute() at the call, or the vendor is sent them`;
      moved.push({ diagnostics: [diagnose('action', 'options-elsewhere', message, gone[0] ?? node)], make: () => [] });
    }
  });
  return moved;
}

/** A plain function is the tool's own, whose options move with it. */
function isOptionsOfTool(object: ObjectExpression, file: MigratedFile): boolean {
  const parent = file.parentOf(object);
  return parent?.type === 'CallExpression' && parent.callee.type === 'Identifier';
}
