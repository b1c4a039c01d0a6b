import type { Diagnostic } from '../../lib/diagnostic.ts';
import type { Edit } from '../../lib/edit.ts';
import { ownPackage } from '../../lib/own-package.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import type { ExportFate } from '../migration.ts';
import { appendArgument, type Call, callOf, isOpen, literalOf, objectAt, removeArgument } from './call-shape.ts';
import { isKnownClient } from './known-client.ts';
import { diagnose, type MigratedFile, moduleFor, stay, type Verdict } from './migrated-file.ts';
import { type OptionPlan, optionPlan } from './option-edits.ts';
import { endOf, startOf, textIn } from './parents.ts';
import type { ToolUse } from './places.ts';
import { resultUses } from './result-uses.ts';

type Export = ExportFate & { becomes: 'export' };

interface Planned {
  readonly plan: OptionPlan | undefined;
  readonly edits: readonly Edit[];
}

/** The options of a call, as the call of ours has them. */
function options(call: Call, fate: Export, use: ToolUse, file: MigratedFile): Planned | { stays: Diagnostic } {
  const { source, layout } = file;
  if (!fate.options) return { plan: undefined, edits: [] };
  const { fates, unlessSaid = {} } = fate.options;
  // Options that come first, for a function that comes later: `tool({ name })(fn)`.
  const isCurried = fate.options.at === 1 && objectAt(call, 0) !== undefined && call.arguments.length === 1;
  const at = isCurried ? 0 : fate.options.at;
  const argument = call.arguments[at];
  const object = objectAt(call, at);
  const additions = (said: ReadonlySet<string>) =>
    Object.entries(unlessSaid).flatMap(([name, value]) => (said.has(name) ? [] : [`${name}: ${value}`]));
  if (!argument) {
    const added = additions(new Set());
    const text = `{ ${added.join(', ')} }`;
    return { plan: undefined, edits: added.length > 0 ? [appendArgument(call, text, source)] : [] };
  }
  const elsewhere = `${use.exported} gets its options from somewhere else: move them by hand`;
  if (!object || (isOpen(object) && !fate.keepsName)) {
    const told = diagnose('action', 'options-elsewhere', elsewhere, argument);
    if (!fate.keepsName) return { stays: told };
    return { plan: { edits: [], left: 1, said: new Set(), bound: [], diagnostics: [told] }, edits: [] };
  }
  const plan = optionPlan(object, fates, { source, layout, of: textIn(source, use.node) });
  if (plan.keeps) return { stays: plan.keeps };
  const added = additions(plan.said);
  if (plan.left === 0 && added.length === 0 && at === call.arguments.length - 1 && !isCurried) {
    return { plan, edits: [removeArgument(call, at, source)] };
  }
  const first = startOf(object) + 1;
  const isEmpty = plan.left === 0;
  const [, line] = /^([ \t]*\r?\n[ \t]*)\S/.exec(source.slice(first)) ?? [];
  const lead = line ?? (layout.space || isEmpty ? ' ' : '');
  const text = isEmpty ? ` ${added.join(', ')} ` : `${lead}${added.join(', ')},`;
  const addition = added.length > 0 ? [{ start: first, end: first, text }] : [];
  // Of an object that loses all that it has, the inside goes as one: what comes goes into the same edit.
  const edits =
    isEmpty && addition[0] ? [{ start: first, end: endOf(object) - 1, text }] : [...plan.edits, ...addition];
  return { plan, edits };
}

/** Whether the function gives a promise by itself. */
function isSeenAsync(node: SyntaxNode | undefined, { scopes }: MigratedFile): boolean {
  const declaration = node?.type === 'Identifier' ? scopes.boundTo(node)?.declaration : node;
  const fn = declaration?.type === 'VariableDeclarator' ? declaration.init : declaration;
  return fn !== null && fn !== undefined && 'async' in fn && fn.async === true;
}

function moveCall(call: Call, fate: Export, use: ToolUse, file: MigratedFile, isNamed: boolean): Verdict {
  const { source } = file;
  const results = resultUses(call, file);
  if (fate.onlyFor && !results.every((name) => name.member !== undefined && fate.onlyFor?.includes(name.member))) {
    const message = `what ${use.exported} gives is used for more than ${fate.onlyFor.join(' and ')}: move that by hand first`;
    return stay('call-kept', message, use.node);
  }
  if (fate.ofKnownClient && !isKnownClient(call.arguments[0], file)) {
    const message = `${fate.name}() knows clients of the providers only, and what ${use.exported} gets here may be another`;
    return stay('unknown-client', message, use.node);
  }
  const planned = options(call, fate, use, file);
  if ('stays' in planned) return planned;
  const { plan, edits } = planned;
  const chosen = literalOf(objectAt(call, fate.options?.at ?? 0), fate.variant?.option ?? '');
  const name = fate.variant && chosen && fate.variant.values.includes(chosen) ? fate.variant.name : fate.name;
  const added = results.flatMap(({ member, node }) =>
    member !== undefined && fate.adds?.includes(member)
      ? [
          diagnose(
            'action',
            'method-gone',
            `${member} was a method of ${file.row.label}: use flush() of the AmplitudeAI instance`,
            node,
          ),
        ]
      : [],
  );
  const option = fate.names;
  const handed = option && call.arguments[option.at];
  const handedEdits: Edit[] = [];
  if (option && handed && handed.type !== 'ObjectExpression') {
    const text = textIn(source, handed);
    const value = text === option.option ? text : `${option.option}: ${text}`;
    handedEdits.push({ start: startOf(handed), end: endOf(handed), text: `{ ${value} }` });
  }
  return {
    moved: {
      diagnostics: [
        ...(plan?.diagnostics ?? []),
        ...added,
        ...(fate.wasAsync && !isSeenAsync(call.arguments[0], file)
          ? [
              diagnose(
                'action',
                'sync-now',
                `${name}() gives what the function gives, without a promise around it: await it where .then() is called`,
                use.node,
              ),
            ]
          : []),
        ...(fate.note ? [diagnose('action', 'look-at', fate.note, use.node)] : []),
      ],
      make: (names) => {
        const module = moduleFor(fate.of, file);
        const keeps = fate.keepsName && isNamed;
        const callee = keeps ? textIn(source, use.node) : names.local(module, name);
        const out: Edit[] = [...edits, ...handedEdits];
        if (callee !== textIn(source, use.node)) {
          out.push({ start: startOf(use.node), end: endOf(use.node), text: callee });
        }
        if (plan && plan.bound.length > 0) {
          const wrap = names.local(ownPackage, 'wrap');
          out.push({ start: startOf(call), end: startOf(call), text: `${wrap}(` });
          out.push({ start: endOf(call), end: endOf(call), text: `, { ${plan.bound.join(', ')} })` });
        }
        return out;
      },
    },
  };
}

/** Puts an export of ours where one of the tool is used. `isNamed`: the file has a name of its own for it. */
export function moveExport(use: ToolUse, fate: Export, file: MigratedFile, isNamed: boolean): Verdict {
  const call = callOf(use.node, use.parent);
  if (call) return moveCall(call, fate, use, file, isNamed);
  const keeps = fate.keepsName && isNamed;
  const isOfType = use.kind === 'type';
  if (!keeps && !isOfType && (fate.options || fate.names || fate.variant)) {
    const message = `${use.exported} is handed on here: call ${fate.name} of ${moduleFor(fate.of, file)} in its place`;
    return stay('not-called', message, use.node);
  }
  return {
    moved: {
      diagnostics: [],
      make: (names) => {
        if (keeps) return [];
        const local = names.local(moduleFor(fate.of, file), fate.name);
        return [{ start: startOf(use.node), end: endOf(use.node), text: local }];
      },
    },
  };
}
