import type { NewExpression, ObjectExpression, ObjectProperty } from '@babel/types';
import type { Edit } from '../../lib/edit.ts';
import { ownPackage } from '../../lib/own-package.ts';
import { type SyntaxNode, walk } from '../../lib/syntax.ts';
import type { Gateway } from '../migration.ts';
import { isOpen, removeArgument } from './call-shape.ts';
import { type GatewayHeaders, gatewayHeaders } from './gateway-headers.ts';
import { isKnownClient } from './known-client.ts';
import { diagnose, type MigratedFile, type Moved } from './migrated-file.ts';
import { endOf, nameOfKey, startOf } from './parents.ts';
import { removeProperties } from './remove-properties.ts';

/** A text that is an address: of a literal, or of a variable that holds one. */
function addressIn(node: SyntaxNode, file: MigratedFile): string | undefined {
  if (node.type === 'StringLiteral') return node.value;
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked).join('…');
  if (node.type !== 'Identifier') return undefined;
  const from = file.scopes.boundTo(node)?.declaration;
  return from?.type === 'VariableDeclarator' && from.init?.type === 'StringLiteral' ? from.init.value : undefined;
}

function option(object: ObjectExpression, names: readonly string[]): ObjectProperty | undefined {
  return object.properties.find(
    (one): one is ObjectProperty =>
      one.type === 'ObjectProperty' && names.includes(nameOfKey(one.key, one.computed) ?? ''),
  );
}

const isAt = (address: string, hosts: readonly string[]) => hosts.some((host) => address.includes(`//${host}`));

/** The vendor's own address differs in the host alone. */
const isPlain = (address: string, { plainHosts }: Gateway) => {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(.*)$/.exec(address) ?? [];
  return plainHosts.includes(host) && /^(?:\/v1)?\/?$/.test(path);
};

interface Reach {
  readonly object: ObjectExpression;
  readonly address: ObjectProperty | undefined;
  readonly isPlain: boolean;
  readonly holder: ObjectProperty | undefined;
  readonly headers: GatewayHeaders | undefined;
  /** Some headers come from somewhere else. */
  readonly isHidden: boolean;
}

/** How options of a client lead through the proxy; undefined where they do not. */
function reachOf(object: ObjectExpression, gateway: Gateway, file: MigratedFile): Reach | undefined {
  const holder = option(object, gateway.headerOptions);
  const headers = holder?.value.type === 'ObjectExpression' ? gatewayHeaders(holder.value, gateway, file) : undefined;
  const isHidden = holder !== undefined && (holder.value.type !== 'ObjectExpression' || isOpen(holder.value));
  const found = option(object, gateway.addressOptions);
  const text = found && addressIn(found.value, file);
  const isProxy = text !== undefined && isAt(text, [...gateway.plainHosts, ...gateway.hosts]);
  if (!isProxy && !headers) return undefined;
  const address = isProxy ? found : undefined;
  return {
    object,
    address,
    isPlain: text === undefined || !isProxy || isPlain(text, gateway),
    holder,
    headers,
    isHidden,
  };
}

function withoutHeaders(
  { holder, headers, object }: Reach,
  alsoGone: readonly SyntaxNode[],
  file: MigratedFile,
): Edit[] {
  const value = holder?.value;
  const gone: SyntaxNode[] = [...alsoGone];
  const edits: Edit[] = [];
  if (holder && headers && value?.type === 'ObjectExpression') {
    if (headers.gone.length === value.properties.length) gone.push(holder);
    else edits.push(...removeProperties(value, headers.gone, file.source));
  }
  return [...edits, ...removeProperties(object, gone, file.source)];
}

/** Already given to `wrap()`, or made by a drop-in: then only what it would say besides is missing. */
function isRecorded(client: NewExpression, file: MigratedFile): boolean {
  const callee = client.callee.type === 'Identifier' ? file.scopes.boundTo(client.callee)?.declaration : undefined;
  if (callee?.type === 'ImportDeclaration' && callee.source.value.startsWith(ownPackage)) return true;
  const above = file.parentOf(client);
  const wrapper = above?.type === 'CallExpression' && above.callee.type === 'Identifier' ? above.callee : undefined;
  const from = wrapper && file.scopes.boundTo(wrapper)?.declaration;
  if (from?.type === 'ImportDeclaration') return from.source.value === ownPackage;
  return from?.type === 'VariableDeclarator' && file.source.slice(startOf(from), endOf(from)).includes(`${ownPackage}`);
}

function moveClient(client: NewExpression, reach: Reach, file: MigratedFile): Moved {
  const { label } = file.row;
  const said = reach.headers?.said ?? [];
  const working = [
    ...(reach.headers?.working ?? []),
    ...(reach.isPlain ? [] : ['its address']),
    ...(reach.isHidden ? ['headers that come from somewhere else'] : []),
  ];
  const where = reach.address ?? reach.holder ?? client;
  const isDone = isRecorded(client, file);
  const kept = `calls still go through ${label}, because of ${working.join(', ')}: find another place for that, then point the client at the vendor`;
  const left = `calls go to the vendor itself now: see that the key of this client is the vendor's`;
  const edits = working.length > 0 ? [] : withoutHeaders(reach, reach.address ? [reach.address] : [], file);
  const isEmpty =
    working.length === 0 &&
    edits.some((edit) => edit.start === startOf(reach.object) + 1 && edit.end === endOf(reach.object) - 1);
  return {
    diagnostics: [
      diagnose('action', working.length > 0 ? 'gateway-kept' : 'gateway-left', working.length > 0 ? kept : left, where),
    ],
    make: (names) => {
      const own = isEmpty ? [removeArgument(client, 0, file.source)] : edits;
      if (isDone && (said.length === 0 || working.length > 0)) return own;
      const wrap = names.local(ownPackage, 'wrap');
      const binding = said.length > 0 ? `, { ${said.join(', ')} }` : '';
      return [
        ...own,
        { start: startOf(client), end: startOf(client), text: `${wrap}(` },
        { start: endOf(client), end: endOf(client), text: `${binding})` },
      ];
    },
  };
}

function moveRequest(reach: Reach, file: MigratedFile): Moved | undefined {
  const call = file.parentOf(reach.object);
  const params = call?.type === 'CallExpression' ? call.arguments[0] : undefined;
  const isMethod = call?.type === 'CallExpression' && call.callee.type === 'MemberExpression';
  if (!isMethod || !params || params === reach.object || !reach.headers) return undefined;
  const { working, said } = reach.headers;
  if (working.length > 0) {
    const message = `${working.join(', ')} work at ${file.row.label}: find another place for that`;
    return { diagnostics: [diagnose('action', 'gateway-kept', message, reach.object)], make: () => [] };
  }
  const edits = withoutHeaders(reach, [], file);
  const isEmpty = edits.some(
    ({ start, end }) => start === startOf(reach.object) + 1 && end === endOf(reach.object) - 1,
  );
  return {
    diagnostics: [],
    make: (names) => {
      const at = call.arguments.indexOf(reach.object);
      const own = isEmpty ? [removeArgument(call, at, file.source)] : edits;
      if (said.length === 0) return own;
      return [
        ...own,
        { start: startOf(params), end: startOf(params), text: `${names.local(ownPackage, 'attribute')}(` },
        { start: endOf(params), end: endOf(params), text: `, { ${said.join(', ')} })` },
      ];
    },
  };
}

/** Clients and requests that go through the proxy. What it does besides recording is never dropped. */
export function plainGateway(file: MigratedFile): Moved[] {
  const { gateway, label } = file.row;
  if (!gateway) return [];
  const moved: Moved[] = [];
  walk(file.tree.program, (node) => {
    if (node.type !== 'ObjectExpression') return;
    const reach = reachOf(node, gateway, file);
    if (!reach) return;
    const above = file.parentOf(node);
    const client = above?.type === 'NewExpression' && above.arguments[0] === node ? above : undefined;
    const one =
      client && (isKnownClient(client, file) || isRecorded(client, file))
        ? moveClient(client, reach, file)
        : moveRequest(reach, file);
    const message = `calls go through ${label} here, by something that is no client of a provider: move it by hand`;
    moved.push(one ?? { diagnostics: [diagnose('action', 'gateway-by-hand', message, node)], make: () => [] });
  });
  return moved;
}
