import type { StringLiteral } from '@babel/types';
import { ownPackage } from '../../lib/own-package.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import type { ExportFate } from '../migration.ts';
import { callOf, isOpen, objectAt } from './call-shape.ts';
import { diagnose, type MigratedFile, stay, type Verdict } from './migrated-file.ts';
import { optionPlan, optionText } from './option-edits.ts';
import { endOf, startOf, textIn } from './parents.ts';
import type { ToolUse } from './places.ts';

/** The literal by which a name, or an expression, comes from a module. */
function literalBehind(node: SyntaxNode, modules: readonly string[], file: MigratedFile): StringLiteral | undefined {
  const from = node.type === 'Identifier' ? file.scopes.boundTo(node)?.declaration : node;
  if (!from) return undefined;
  if (from.type === 'ImportDeclaration') {
    const isWhole = from.specifiers.some(
      ({ type, local }) =>
        type === 'ImportNamespaceSpecifier' && node.type === 'Identifier' && local.name === node.name,
    );
    return isWhole && modules.includes(from.source.value) ? from.source : undefined;
  }
  const value = from.type === 'VariableDeclarator' && from.id.type === 'Identifier' ? from.init : from;
  const call = value?.type === 'AwaitExpression' ? value.argument : value;
  if (call?.type !== 'CallExpression') return undefined;
  const isLoad = call.callee.type === 'Import' || (call.callee.type === 'Identifier' && call.callee.name === 'require');
  const [literal] = call.arguments;
  return isLoad && literal?.type === 'StringLiteral' && modules.includes(literal.value) ? literal : undefined;
}

/** `wrapAISDK(ai)` becomes `ai`, and the module that it is becomes the drop-in. */
export function moveArgument(use: ToolUse, fate: ExportFate & { becomes: 'argument' }, file: MigratedFile): Verdict {
  const call = callOf(use.node, use.parent);
  const given = call?.arguments[0];
  const literal = given && literalBehind(given, [fate.module, fate.dropin], file);
  if (!call || !given || !literal) {
    const message = `import from '${fate.dropin}' in the place of '${fate.module}', and take ${use.exported} away`;
    return stay('by-hand', message, use.node);
  }
  const dropped = call.arguments.slice(1);
  return {
    moved: {
      diagnostics: dropped.map((one) =>
        diagnose(
          'action',
          'option-without-counterpart',
          `the options of ${use.exported} went: ${textIn(file.source, one)}`,
          one,
        ),
      ),
      make: () => [
        { start: startOf(call), end: startOf(given), text: '' },
        { start: endOf(given), end: endOf(call), text: '' },
        { start: startOf(literal) + 1, end: endOf(literal) - 1, text: fate.dropin },
      ],
    },
  };
}

/** A model that the tool wraps gets our middleware. */
export function moveMiddleware(
  use: ToolUse,
  fate: ExportFate & { becomes: 'middleware' },
  file: MigratedFile,
): Verdict {
  const { source, layout } = file;
  const call = callOf(use.node, use.parent);
  const model = call?.arguments[0];
  if (!call || !model) {
    return stay(
      'not-called',
      `${use.exported} is handed on here: use amplitudeMiddleware of ${ownPackage}/vercel-ai`,
      use.node,
    );
  }
  const argument = call.arguments[fate.options.at];
  const object = objectAt(call, fate.options.at);
  if ((argument && !object) || (object && isOpen(object))) {
    return stay(
      'options-elsewhere',
      `${use.exported} gets its options from somewhere else: move them by hand`,
      argument ?? call,
    );
  }
  const plan = object && optionPlan(object, fate.options.fates, { source, layout, of: use.exported });
  const said = object && plan && plan.left > 0 ? optionText(object, plan, source) : '';
  const isShort = model.type === 'Identifier' && model.name === 'model';
  return {
    moved: {
      diagnostics: plan?.diagnostics ?? [],
      make: (names) => [
        {
          start: startOf(call),
          end: startOf(model),
          text: `${names.local('ai', 'wrapLanguageModel')}({ ${isShort ? '' : 'model: '}`,
        },
        {
          start: endOf(model),
          end: endOf(call),
          text: `, middleware: ${names.local(`${ownPackage}/vercel-ai`, 'amplitudeMiddleware')}(${said}) })`,
        },
      ],
    },
  };
}

/** A member that stands for a plain value: `ContentMode.FULL` becomes `'full'`. */
export function moveValue(use: ToolUse, fate: ExportFate & { becomes: 'value' }, file: MigratedFile): Verdict {
  const { parent, node } = use;
  const isMember =
    parent?.type === 'MemberExpression' && parent.object === node && parent.property.type === 'Identifier';
  const text = isMember && parent.property.type === 'Identifier' ? fate.members[parent.property.name] : undefined;
  if (!isMember || text === undefined) return stay('by-hand', `write the value that ${use.exported} stands for`, node);
  const quoted = `${file.layout.quote}${text}${file.layout.quote}`;
  return { moved: { diagnostics: [], make: () => [{ start: startOf(parent), end: endOf(parent), text: quoted }] } };
}

/** `config: new AIConfig({ … })`: the call that it is an argument of takes the options out of it. */
export function moveLifted(use: ToolUse, fate: ExportFate & { becomes: 'lifted' }, file: MigratedFile): Verdict {
  const call = callOf(use.node, use.parent);
  const property = call && file.parentOf(call);
  const isHere =
    property?.type === 'ObjectProperty' && property.key.type === 'Identifier' && property.key.name === fate.option;
  if (isHere && call && objectAt(call, 0)) return { moved: { diagnostics: [], make: () => [] } };
  return stay('options-elsewhere', `give the options of ${use.exported} to AmplitudeAI itself`, use.node);
}
