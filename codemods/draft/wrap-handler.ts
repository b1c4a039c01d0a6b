import type { ArrowFunctionExpression, FunctionDeclaration, FunctionExpression, ObjectMethod } from '@babel/types';
import { type SyntaxNode, walk } from '../lib/syntax.ts';
import type { Draft } from './draft.ts';
import { functionAround } from './function-around.ts';

export type Handler = ArrowFunctionExpression | FunctionExpression | FunctionDeclaration | ObjectMethod;

/** What a handler is to be wrapped in. */
export interface HandlerWish {
  /** The module of ours whose `withAmplitude` fits the handler. */
  readonly from: string;
  /** As they are written: `userId: (event) => event.userId`. Asked for once the handler is known to be wrapped. */
  readonly options: () => readonly string[];
}

export const wrapperName = 'withAmplitude';

/** Why a function declaration cannot become a constant; undefined when it can. */
function whyFixed(draft: Draft, node: FunctionDeclaration): string | undefined {
  const { id } = node;
  const parent = draft.parentOf(node);
  const uses = (id && draft.scopes.bindingOf(id)?.uses) ?? [];
  if (node.generator) return 'it is a generator';
  if (parent?.type === 'ExportDefaultDeclaration') return uses.length > 0 ? 'the file uses it by its name' : undefined;
  if (!id || (parent?.type !== 'Program' && parent?.type !== 'ExportNamedDeclaration')) return 'it stands in a block';
  const isOverloaded = draft.tree.program.body.some((statement) => {
    const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return inner?.type === 'TSDeclareFunction' && inner.id?.name === id.name;
  });
  if (isOverloaded) return 'it has overloads';
  const isEarly = uses.some(
    (use) =>
      (use.node.start ?? 0) < (node.start ?? 0) &&
      use.parent.type !== 'ExportSpecifier' &&
      !functionAround(draft, use.node),
  );
  if (isEarly) return 'the file uses it above';
  const isAssigned = uses.some((use) => use.parent.type === 'AssignmentExpression' && use.parent.left === use.node);
  return isAssigned ? 'the file assigns to it' : undefined;
}

function whyMethod(node: ObjectMethod): string | undefined {
  if (node.kind !== 'method' || node.computed || node.key.type !== 'Identifier') return 'it is no plain method';
  let usesSuper = false;
  walk(node.body, ({ type }) => {
    if (type === 'Super') usesSuper = true;
  });
  return node.generator || usesSuper ? 'it is no plain method' : undefined;
}

/** What ends the statement that a declaration became: a next line may go on with a call where nothing does. */
function endOf(draft: Draft, node: SyntaxNode): string {
  const next = /\S/.exec(draft.source.slice(node.end ?? 0))?.[0] ?? '';
  return draft.layout.end || ('([`+-/*'.includes(next) && next !== '' ? ';' : '');
}

/** Puts `withAmplitude` around a handler; gives the reason when it cannot be done by adding text alone. */
export function wrapHandler(draft: Draft, node: Handler, { from, options }: HandlerWish): string | undefined {
  const why =
    node.type === 'FunctionDeclaration'
      ? whyFixed(draft, node)
      : node.type === 'ObjectMethod'
        ? whyMethod(node)
        : undefined;
  if (why !== undefined) return why;
  const name = draft.imports.use(from, wrapperName);
  const given = options();
  const close = given.length > 0 ? `, { ${given.join(', ')} })` : ')';
  switch (node.type) {
    case 'ObjectMethod': {
      const key = draft.textOf(node.key);
      const head = `${key}: ${name}(${node.async ? 'async ' : ''}function ${key}`;
      draft.replace(node.start ?? 0, node.key.end ?? 0, head);
      draft.insert(node.end ?? 0, close);
      break;
    }
    case 'FunctionDeclaration': {
      const isDefault = draft.parentOf(node)?.type === 'ExportDefaultDeclaration';
      draft.surround(node, `${isDefault ? '' : `const ${node.id?.name} = `}${name}(`, close + endOf(draft, node));
      break;
    }
    default:
      draft.surround(node, `${name}(`, close);
  }
  return undefined;
}
