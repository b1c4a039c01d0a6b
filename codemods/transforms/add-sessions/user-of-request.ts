import type { Draft } from '../../draft/draft.ts';
import { bindingNames } from '../../lib/binding-names.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import { propertyName } from '../wrap-clients/property-name.ts';
import type { WebFramework } from './web-frameworks.ts';

interface Reading {
  readonly root: SyntaxNode;
  /** `user.id`, `get(user).id`. */
  readonly path: string;
}

/** A cast says that the type of the request does not have it, so that a resolver could not read it. */
function asserted(node: SyntaxNode): SyntaxNode {
  return node.type === 'TSNonNullExpression' ? asserted(node.expression) : node;
}

/** What is read of a variable, step by step. */
function readingOf(node: SyntaxNode): Reading | undefined {
  const steps: string[] = [];
  let at = asserted(node);
  for (;;) {
    if (at.type === 'Identifier') return { root: at, path: steps.reverse().join('.') };
    if (at.type === 'CallExpression' || at.type === 'OptionalCallExpression') {
      const [key] = at.arguments;
      const callee: SyntaxNode = asserted(at.callee);
      if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'get') return undefined;
      if (key?.type !== 'StringLiteral') return undefined;
      steps.push(`get(${key.value})`);
      at = asserted(callee.object);
    } else if (at.type === 'MemberExpression' || at.type === 'OptionalMemberExpression') {
      if (at.computed || at.property.type !== 'Identifier') return undefined;
      steps.push(at.property.name);
      at = asserted(at.object);
    } else return undefined;
  }
}

/** Whether a name is the first parameter of a handler that says nothing else of its type than the framework does. */
function isRequest(draft: Draft, root: SyntaxNode, { requestTypes }: WebFramework): boolean {
  const handler = draft.scopes.boundTo(root)?.declaration;
  if (!handler || !('params' in handler) || root.type !== 'Identifier') return false;
  const [first] = handler.params;
  if (first?.type !== 'Identifier' || !bindingNames(first).some(({ name }) => name === root.name)) return false;
  const annotation = first.typeAnnotation;
  if (!annotation) return true;
  if (annotation.type !== 'TSTypeAnnotation' || annotation.typeAnnotation.type !== 'TSTypeReference') return false;
  const { typeName } = annotation.typeAnnotation;
  return typeName.type === 'Identifier' && requestTypes.includes(typeName.name);
}

/** `user.id` of `req` as `req.user?.id`: the first step is there for every request, what it gives may not be. */
function written(root: string, path: string, quote: string): string {
  const steps = path.split('.').map((step) => step.replace(/^get\((.*)\)$/, `get(${quote}$1${quote})`));
  const [first = '', ...rest] = steps;
  const isHolder = first === 'var' || first === 'state';
  const [second, ...others] = isHolder ? rest : [undefined, ...rest];
  return (
    [root, [first, second].filter((step) => step !== undefined).join('.')].join('.') +
    others.map((step) => `?.${step}`).join('')
  );
}

/** How the handlers of a file find the id of the user, as a resolver; undefined where none of them does. */
export function userOfRequest(draft: Draft, framework: WebFramework): string | undefined {
  const found = new Map<string, string>();
  walk(draft.tree.program, (node) => {
    const reading = readingOf(node);
    if (!reading || !framework.users.includes(reading.path) || found.has(reading.path)) return;
    const { root, path } = reading;
    if (root.type !== 'Identifier' || !isRequest(draft, root, framework)) return;
    found.set(path, `(${root.name}) => ${written(root.name, path, draft.layout.quote)}`);
  });
  return framework.users.map((path) => found.get(path)).find((resolver) => resolver !== undefined);
}
