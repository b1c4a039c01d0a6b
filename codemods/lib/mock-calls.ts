import type { File } from '@babel/types';
import type { ASTNode } from 'jscodeshift';
import jscodeshift from 'jscodeshift';
import type { Position } from './position.ts';

/** How a mocking tool treats a module that is imported by another package, here by our drop-in. */
export type MockReach =
  /** Replaces the module for the whole process: the drop-in gets the mock too. */
  | 'everywhere'
  /** Replaces only what the project's own files import. */
  | 'own-files'
  /** Replaces what one named file requires, by the very text of its specifier. */
  | 'named-file';

export interface MockCall extends Position {
  /** As written, for messages: `vi.mock`. */
  readonly callee: string;
  readonly specifier: string;
  readonly reach: MockReach;
  /** False where the call asks for the module behind the mock, and where a key of an object names it. */
  readonly swappable: boolean;
  /** Named in a nested import, `vi.mock(import('x'))`, which is a link of the file in its own right. */
  readonly nested: boolean;
  /** Offsets of the specifier's literal or key. */
  readonly start: number;
  readonly end: number;
}

const behindTheMock: ReadonlySet<string> = new Set(['requireActual', 'importActual']);
const replacing: ReadonlySet<string> = new Set([
  'mock',
  'doMock',
  'setMock',
  'unmock',
  'doUnmock',
  'dontMock',
  'deepUnmock',
  'unstable_mockModule',
  'unstable_unmockModule',
  'createMockFromModule',
  'genMockFromModule',
  'requireMock',
  'importMock',
  'module',
]);
const reachOf: ReadonlyMap<string, MockReach> = new Map([
  ['vi', 'own-files'],
  ['vitest', 'own-files'],
  ['jest', 'everywhere'],
  ['mock', 'everywhere'],
]);

/** Babel's nodes carry offsets; the declarations of jscodeshift's nodes leave them out. */
function span(node: object): { start: number; end: number } | undefined {
  const start: unknown = Reflect.get(node, 'start');
  const end: unknown = Reflect.get(node, 'end');
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

function place(node: ASTNode): ({ start: number; end: number } & Position) | undefined {
  const offsets = span(node);
  const at = 'loc' in node && node.loc ? node.loc.start : undefined;
  return offsets && { ...offsets, line: at?.line ?? 1, column: (at?.column ?? 0) + 1 };
}

/** The text before the last name of a call: `proxyquire` of `proxyquire.noCallThru().load(…)`. */
function rootName(node: ASTNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return rootName(node.object);
  return node.type === 'CallExpression' ? rootName(node.callee) : undefined;
}

function specifierLiteral(
  argument: ASTNode | undefined,
): { node: ASTNode; value: string; nested: boolean } | undefined {
  if (argument?.type === 'StringLiteral') return { node: argument, value: argument.value, nested: false };
  if (argument?.type !== 'CallExpression' || argument.callee.type !== 'Import') return undefined;
  const inner = specifierLiteral(argument.arguments[0]);
  return inner && { ...inner, nested: true };
}

function stubbedKeys(stubs: ASTNode | undefined): { node: ASTNode; value: string }[] {
  if (stubs?.type !== 'ObjectExpression') return [];
  return stubs.properties.flatMap((property): { node: ASTNode; value: string }[] => {
    if (property.type !== 'ObjectProperty') return [];
    const { key } = property;
    if (key.type === 'StringLiteral') return [{ node: key, value: key.value }];
    return key.type === 'Identifier' && !property.computed ? [{ node: key, value: key.name }] : [];
  });
}

function mocksOf(callee: ASTNode, args: readonly ASTNode[]): MockCall[] {
  const root = rootName(callee);
  if (root === 'proxyquire') {
    return stubbedKeys(args[1]).flatMap(({ node, value }) => {
      const at = place(node);
      return at
        ? [{ callee: root, specifier: value, reach: 'named-file', swappable: false, nested: false, ...at }]
        : [];
    });
  }
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  const { name } = callee.property;
  const reach = root === undefined ? undefined : reachOf.get(root);
  const literal = specifierLiteral(args[0]);
  const at = literal && place(literal.node);
  if (!reach || !at || !(replacing.has(name) || behindTheMock.has(name))) return [];
  const { value, nested } = literal;
  return [{ callee: `${root}.${name}`, specifier: value, reach, swappable: replacing.has(name), nested, ...at }];
}

/** False only for files without a call that `mockCalls` finds. */
export function mayMock(source: string): boolean {
  return /\b(?:vi|vitest|jest|mock)\s*\.|\bproxyquire\b/.test(source);
}

/** Calls that replace a module in tests. Few files have any, so jscodeshift's own finder is fast enough here. */
export function mockCalls(tree: File, wanted: (specifier: string) => boolean): MockCall[] {
  // The two libraries declare one tree: Babel makes it, jscodeshift describes it.
  const root = jscodeshift(tree as unknown as ASTNode);
  const found: MockCall[] = [];
  root.find(jscodeshift.CallExpression).forEach((path) => {
    const { callee, arguments: args } = path.node;
    found.push(...mocksOf(callee, args).filter((mock) => wanted(mock.specifier)));
  });
  return found;
}
