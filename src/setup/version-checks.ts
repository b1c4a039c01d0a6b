import { isInRange } from '../../codemods/lib/version-range.ts';
import { caretRange } from './caret-range.ts';
import type { Check } from './check.ts';

export function nodeCheck(version: string, supported: string): Check {
  const name = 'Node.js';
  if (isInRange(version, supported) !== false) return { name, status: 'ok', found: version };
  return { name, status: 'failed', found: `${version}, needs ${supported}`, fix: 'nvm install --lts' };
}

export interface InstalledPackage {
  readonly name: string;
  /** Undefined: it is not there. */
  readonly installed: string | undefined;
  readonly supported: string;
}

/** A package that has to be there in a version that works. `install` is the project's own way: `pnpm add`. */
export function packageCheck({ name, installed, supported }: InstalledPackage, install: string): Check {
  const range = caretRange(supported);
  const fix = `${install} "${name}@${supported}"`;
  if (installed === undefined) return { name, status: 'failed', found: 'not installed', fix };
  if (isInRange(installed, range) !== false) return { name, status: 'ok', found: installed };
  return { name, status: 'failed', found: `${installed}, supported is ${supported}`, fix };
}

/** Two copies share the context, but each has its own configuration and is loaded for itself. */
export function copiesCheck(copies: readonly string[]): Check {
  const name = 'one copy';
  if (copies.length <= 1) return { name, status: 'ok', found: copies[0] ?? 'none' };
  return { name, status: 'warning', found: copies.join(', '), fix: 'npm dedupe' };
}
