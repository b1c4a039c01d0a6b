import { ownPackage } from '../../lib/own-package.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import type { ExportFate } from '../migration.ts';
import { callOf, isOpen, literalOf, objectAt } from './call-shape.ts';
import { type MigratedFile, stay, type Verdict } from './migrated-file.ts';
import { optionPlan, optionText } from './option-edits.ts';
import { aroundValue, endOf, startOf, textIn } from './parents.ts';
import type { ToolUse } from './places.ts';

type Run = ExportFate & { becomes: 'run' };

const isInline = (node: SyntaxNode): boolean =>
  node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';

function whyNot(fn: SyntaxNode, call: SyntaxNode, fate: Run, use: ToolUse, file: MigratedFile): Verdict | undefined {
  if (fate.givesSpan && !isInline(fn)) {
    return stay('span-in-use', `${use.exported} hands its span to a function that is elsewhere: move it by hand`, fn);
  }
  const inline = fn.type === 'ArrowFunctionExpression' || fn.type === 'FunctionExpression' ? fn : undefined;
  if (fate.givesSpan && inline && inline.params.length > 0) {
    return stay(
      'span-in-use',
      `the function uses the span of ${use.exported}: take the span out, or move it by hand`,
      fn,
    );
  }
  const isAwaited = aroundValue(call, file.parentOf).outer?.type === 'AwaitExpression';
  if (fate.isAsync && !isAwaited && !inline?.async) {
    return stay(
      'promise-expected',
      `${use.exported} gives a promise and observe() what the function gives: move it by hand`,
      fn,
    );
  }
  return undefined;
}

/** `withTask({ name }, fn, a)` becomes `observe(fn, { name })(a)`. */
export function moveRun(use: ToolUse, fate: Run, file: MigratedFile): Verdict {
  const { source, layout } = file;
  const call = callOf(use.node, use.parent);
  const fn = call?.arguments[fate.fn];
  if (!call || !fn || call.arguments.some(({ type }) => type === 'SpreadElement' && fn.type === type)) {
    return stay(
      'not-called',
      `${use.exported} is handed on here: call ${fate.name} of ${ownPackage} in its place`,
      use.node,
    );
  }
  const reason = whyNot(fn, call, fate, use, file);
  if (reason) return reason;
  const argument = call.arguments[fate.options.at];
  const object = objectAt(call, fate.options.at);
  if ((argument && !object) || (object && isOpen(object))) {
    const message = `${use.exported} gets its options from somewhere else: move them by hand`;
    return stay('options-elsewhere', message, argument ?? use.node);
  }
  const plan = object && optionPlan(object, fate.options.fates, { source, layout, of: use.exported });
  if (plan?.keeps) return { stays: plan.keeps };
  const said = object && plan && plan.left > 0 ? optionText(object, plan, source).replace(/^\{\s*|\s*\}$/g, '') : '';
  const title = fate.title === undefined ? undefined : call.arguments[fate.title];
  const name = title ? textIn(source, title) : undefined;
  const parts = [name === undefined ? '' : name === 'name' ? 'name' : `name: ${name}`, said].filter(
    (text) => text !== '',
  );
  const others = call.arguments.filter((_, at) => at > fate.fn && at !== fate.options.at && at !== fate.title);
  const chosen = literalOf(object, fate.variant?.option ?? '');
  const ours = fate.variant && chosen && fate.variant.values.includes(chosen) ? fate.variant.name : fate.name;
  const handed = others.map((one) => textIn(source, one)).join(', ');
  return {
    moved: {
      diagnostics: plan?.diagnostics ?? [],
      make: (names) => [
        { start: startOf(call), end: startOf(fn), text: `${names.local(ownPackage, ours)}(` },
        {
          start: endOf(fn),
          end: endOf(call),
          text: `${parts.length > 0 ? `, { ${parts.join(', ')} }` : ''})(${handed})`,
        },
      ],
    },
  };
}
