import type { CallExpression } from '@babel/types';
import type { SyntaxNode } from '../../lib/syntax.ts';
import type { HandWritten } from '../migration.ts';
import type { MigratedFile } from './migrated-file.ts';
import { nameOfKey } from './parents.ts';

/** What sends an event: all of a package, or a client that the file makes. */
export interface Sender {
  readonly name: string;
  /** The statement behind which the client is there. */
  readonly statement: SyntaxNode;
}

/** `new AmplitudeAI(…)`. */
const isInstance = (init: SyntaxNode | null | undefined): boolean =>
  init?.type === 'NewExpression' && init.callee.type === 'Identifier' && init.callee.name === 'AmplitudeAI';

/** The instance of ours that the file has. */
export function instanceIn({ tree }: MigratedFile): string | undefined {
  for (const statement of tree.program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declared.declarations) {
      if (isInstance(init) && id.type === 'Identifier') return id.name;
    }
  }
  return undefined;
}

function specifierOf(declaration: SyntaxNode | undefined): string | undefined {
  if (declaration?.type === 'ImportDeclaration') return declaration.source.value;
  const init = declaration?.type === 'VariableDeclarator' ? declaration.init : undefined;
  const [literal] = init?.type === 'CallExpression' ? init.arguments : [];
  const isRequire =
    init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require';
  return isRequire && literal?.type === 'StringLiteral' ? literal.value : undefined;
}

const isFrom = (node: SyntaxNode, { senders }: HandWritten, { scopes }: MigratedFile) =>
  node.type === 'Identifier' && senders.includes(specifierOf(scopes.boundTo(node)?.declaration) ?? '');

/** `createInstance()`, `amplitude.createInstance()`: of the package, by where the callee comes from. */
function makesClient(init: SyntaxNode | null | undefined, facts: HandWritten, file: MigratedFile): boolean {
  const value = init?.type === 'CallExpression' || init?.type === 'NewExpression' ? init.callee : undefined;
  if (value?.type === 'Identifier') return facts.factories.includes(value.name) && isFrom(value, facts, file);
  if (value?.type !== 'MemberExpression') return false;
  const name = nameOfKey(value.property, value.computed) ?? '';
  return facts.factories.includes(name) && isFrom(value.object, facts, file);
}

/** A client that the file makes, or an instance of ours, by its name. */
export function clientIn(node: SyntaxNode | undefined, facts: HandWritten, file: MigratedFile): Sender | undefined {
  if (node?.type !== 'Identifier') return undefined;
  const declaration = file.scopes.boundTo(node)?.declaration;
  if (!declaration) return undefined;
  const { name } = node;
  if (isFrom(node, facts, file)) {
    const statement = declaration.type === 'VariableDeclarator' ? file.parentOf(declaration) : declaration;
    return statement && { name, statement };
  }
  if (declaration.type !== 'VariableDeclarator' || !isClient(declaration.init, facts, file)) return undefined;
  const declared = file.parentOf(declaration);
  const above = declared && file.parentOf(declared);
  const statement = above?.type === 'ExportNamedDeclaration' ? above : declared;
  return statement && { name, statement };
}

const isClient = (init: SyntaxNode | null | undefined, facts: HandWritten, file: MigratedFile) =>
  isInstance(init) || makesClient(init, facts, file);

/** What an event of this call is sent by: only what the file itself shows to come from such a package. */
export function senderOf(
  call: CallExpression,
  facts: HandWritten,
  file: MigratedFile,
): Sender | 'function' | undefined {
  const { callee } = call;
  if (callee.type === 'Identifier') {
    return facts.methods.includes(callee.name) && isFrom(callee, facts, file) ? 'function' : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  if (!facts.methods.includes(nameOfKey(callee.property, callee.computed) ?? '')) return undefined;
  const sender = clientIn(callee.object, facts, file);
  // The tracking methods of an instance of ours have other names.
  return sender && sender.name !== instanceIn(file) ? sender : undefined;
}
