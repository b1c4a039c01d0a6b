import { AmplitudeAIError } from '../errors.ts';
import type { PropagationOptions } from './context-headers.ts';

/** Which servers tracked clients tell where a call stands. */
export type PropagateContext =
  | boolean
  | ({
      /** Host names, `host:port`, or `*.example.com` for all below a domain. */
      hosts: readonly string[];
    } & PropagationOptions);

/** The option, ready to be asked. */
export interface Propagation extends PropagationOptions {
  allows(url: string): boolean;
}

/**
 * The default is off. `true` means servers of one's own network alone, whatever vendor or gateway the client is made
 * for: everything else must be named.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` for anything else than a boolean or a list of hosts.
 */
export function propagationOf(option: PropagateContext | undefined): Propagation | undefined {
  if (option === undefined || option === false) return undefined;
  if (option === true) return { allows: (url) => isPrivate(hostOf(url)) };
  if (
    !Array.isArray(option?.hosts) ||
    !option.hosts.every((host: unknown) => typeof host === 'string' && host !== '')
  ) {
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `propagateContext is ${JSON.stringify(option)}; give true, false, or { hosts: ['llm.example.com', '*.internal'] }.`,
    );
  }
  const hosts = option.hosts.map((host) => host.toLowerCase());
  return { userId: option.userId, allows: (url) => hosts.some((pattern) => isMatch(pattern, url)) };
}

function isMatch(pattern: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { host, hostname } = new URL(url);
  if (pattern.startsWith('*.')) return hostname.endsWith(pattern.slice(1));
  return pattern === hostname || pattern === host;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Names that no public DNS resolves, and the address ranges that no router passes on. */
const PRIVATE = [
  /^(?!\d+$)[a-z0-9_-]+$/,
  /\.(?:localhost|local|internal|lan|home\.arpa)$/,
  /^127\.\d+\.\d+\.\d+$/,
  /^10\.\d+\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^\[::1\]$/,
  /^\[f[cd][0-9a-f]{2}:/,
];

function isPrivate(hostname: string): boolean {
  return PRIVATE.some((pattern) => pattern.test(hostname));
}
