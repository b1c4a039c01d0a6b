/** Amplitude's Node SDK, of which an app may have a client already. */
export const clientPackage = '@amplitude/analytics-node';

/** How a source file makes a client of Amplitude's Node SDK, if it does. */
export type ClientUse = 'singleton' | 'instance';

const imported = new RegExp(`(?:\\bfrom\\s*|\\brequire\\(\\s*)(['"])${clientPackage}\\1`);

/**
 * The SDK is one client for the process unless `createInstance` is called; only the former can be shared by an import
 * of the package. A text search is enough for an advice that a person reads.
 */
export function clientUse(source: string): ClientUse | undefined {
  if (!imported.test(source)) return undefined;
  if (/\bcreateInstance\b/.test(source)) return 'instance';
  return /\binit\s*\(/.test(source) ? 'singleton' : undefined;
}
