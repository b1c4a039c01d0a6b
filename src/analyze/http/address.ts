import { askingPaths, httpApis, httpHosts, wideHosts } from '../../detected/http-apis.ts';
import type { OperationKind } from '../../providers/facts.ts';

/** Stands for what is not known of a text. */
export const hole = '…';

/** What a request to an address asks for. */
export interface Asked {
  readonly provider: string;
  readonly kind: OperationKind;
  readonly path: string;
  readonly host: string;
  /** `low` where the end of the path is not known, `medium` where the host is not. */
  readonly certainty: 'high' | 'medium' | 'low';
}

/** Paths that ask no model, of hosts that do. */
const besides =
  /\/(?:models(?!\/.)|files|assistants|threads|vector_stores|batches|fine[-_]tun\w*|uploads|organization|usage|billing)\b/;

/**
 * @param names of the request's headers and options.
 * @returns `null` for addresses that ask no model, as far as is known of them.
 */
export function askedAt(address: string, names: ReadonlySet<string> = new Set()): Asked | null {
  const [whole = ''] = address.split(/[?#]/);
  const found = /^(?:https?:|wss?:)?\/\/([^/]*)(\/.*)?$/.exec(whole);
  const [host, path] = found ? [found[1] ?? '', found[2] ?? ''] : splitBare(whole);
  const trimmed = path.replace(/\/+$/, '');
  const provider = providerAt(host);
  if (provider === null)
    return host.includes(hole) || ownMachine.test(host) ? ofUnknownHost(host, trimmed, names) : null;
  const asking = askingPaths.find((each) => each.path.test(trimmed) && (each.providers?.includes(provider) ?? true));
  if (asking) return { provider, kind: asking.kind, path: trimmed, host, certainty: 'high' };
  if (wideHosts.includes(host)) return null;
  const isOpen = trimmed === '' ? whole.endsWith(hole) : trimmed.endsWith(hole);
  return isOpen && !besides.test(trimmed) ? { provider, kind: 'chat', path: trimmed, host, certainty: 'low' } : null;
}

/** Without a scheme: a host by itself, or a base that is not known. */
function splitBare(text: string): readonly [string, string] {
  const slash = text.indexOf('/');
  return slash < 0 ? [text, ''] : [text.slice(0, slash), text.slice(slash)];
}

/** A gateway or a model on the machine itself, whatever its port. A path alone is the app's own server, and none of these. */
const ownMachine = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)(?::\d+)?$/;

function ofUnknownHost(host: string, path: string, names: ReadonlySet<string>): Asked | null {
  const asking = askingPaths.find(
    (each) => each.whose !== undefined && each.path.test(path) && (!each.header || names.has(each.header)),
  );
  return asking?.whose ? { provider: asking.whose, kind: asking.kind, path, host, certainty: 'medium' } : null;
}

function providerAt(host: string): string | null {
  const name = host.replace(/^[^@]*@/, '').toLowerCase();
  const plain = name.replace(/:(?:443|80)$/, '');
  const found =
    httpApis.find(({ hosts }) => hosts.includes(plain)) ??
    httpApis.find(({ hosts }) => hosts.some((each) => isBelow(plain, each)));
  return found?.provider ?? null;
}

/** The host of an address with a scheme, as a list of one or none. */
export function hostOf(text: string): string[] {
  const host = /^(?:https?:)?\/\/([^/?#]+)/.exec(text)?.[1];
  return host === undefined ? [] : [host];
}

/** Whether a host is one of those that a pattern with a `*` stands for: in front, or between (a region). */
export function isBelow(host: string, pattern: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return false;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return host.length >= before.length + after.length && host.startsWith(before) && host.endsWith(after);
}

const hostNames = new RegExp(httpHosts.map(hostPattern).join('|'));

/** What a text holds that names a host, as a part of a regular expression. */
export function hostPattern(host: string): string {
  return host
    .replace(/^\*\.?/, '')
    .replaceAll('.', '\\.')
    .replaceAll('*', '[^/\\s]*');
}

/** Whether a text may be an address that matters, or a piece of one. Everything else is not kept. */
export function isPiece(text: string): boolean {
  if (text.length >= 300) return false;
  return text.startsWith('/') || text.includes('://') || hostNames.test(text) || endsInAsking(text);
}

function endsInAsking(text: string): boolean {
  const path = `/${text.split(/[?#]/)[0]}`;
  return askingPaths.some((each) => !each.isOpenEnded && each.path.test(path));
}

/** Whether a text says so much that it is worth following to where it is handed. */
export function isTelling(text: string): boolean {
  return hostNames.test(text) || isAskingPath(text);
}

/** A path that one vendor alone has so counts from its root: the host that it is put behind says the rest. */
function isAskingPath(text: string): boolean {
  const path = `/${text.split(/[?#]/)[0]}`;
  const isRooted = text.startsWith('/');
  return askingPaths.some((each) =>
    each.whose !== undefined && !each.header
      ? each.path.test(path)
      : isRooted && !each.isOpenEnded && each.path.test(path),
  );
}

/** A path put behind a base, as HTTP clients and `new URL` do. */
export function joined(base: string, path: string): string {
  if (/^(?:https?:)?\/\//.test(path) || path.startsWith(hole)) return path;
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** `new URL(path, base)`: a path from the root replaces that of the base. Who gives a base means a path. */
export function resolved(base: string, path: string): string {
  if (path.startsWith(hole)) return `${base.replace(/\/+$/, '')}/${path}`;
  if (!path.startsWith('/')) return joined(base.replace(/(\/\/[^/]+.*\/)[^/]*$/, '$1'), path);
  const origin = /^(?:https?:)?\/\/[^/]*/.exec(base)?.[0] ?? base;
  return origin + path;
}
