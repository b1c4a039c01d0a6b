import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appRequire } from '../core/app-require.ts';
import { guard } from '../core/guard.ts';
import { noticeOnce } from '../core/notice.ts';
import type { PackageFacts } from '../providers/facts.ts';

/** `>=1.2.3 <4`, the form of every row's range, against `1.2.3-beta.1`. A pre-release counts as its release. */
export function isInRange(version: string, range: string): boolean {
  return range.split(' ').every((part) => {
    const [, sign = '', limit = ''] = /^(>=|<)(.+)$/.exec(part) ?? [];
    const order = compare(version, limit);
    return sign === '<' ? order < 0 : order >= 0;
  });
}

function compare(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  const at = [0, 1, 2].find((index) => left[index] !== right[index]);
  return at === undefined ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

const numbers = (version: string) => [...(version.split('-')[0] ?? '').split('.').map(Number), 0, 0, 0].slice(0, 3);

/**
 * Says once that an SDK is not of the versions that were tried. It is tracked all the same: what a version does not have
 * is left alone, method by method. Nothing is said where the version cannot be told, as in a bundle.
 */
export function noteVersion(sdk: PackageFacts): void {
  if (seen.has(sdk.name)) return;
  seen.add(sdk.name);
  // A look at the disk must not make the call longer.
  setImmediate(guard, 'looking at a version', say, sdk);
}

const seen = new Set<string>();

function say({ name, range }: PackageFacts): void {
  const version = versionOf(name);
  if (version === undefined || isInRange(version, range)) return;
  noticeOnce(
    `version:${name}`,
    `${name} ${version} is not among the versions that were tested (${range}). Its calls are tracked as far as they ` +
      'look the same; check the events, or install a tested version.',
  );
}

/** Packages rarely let their package.json be imported, so that it is looked for above their entry. */
function versionOf(name: string): string | undefined {
  try {
    let folder = dirname(appRequire().resolve(name));
    while (folder !== dirname(folder)) {
      const manifest = manifestIn(folder);
      if (manifest?.name === name) return manifest.version;
      folder = dirname(folder);
    }
  } catch {
    // Not to be found is an answer here.
  }
  return undefined;
}

function manifestIn(folder: string): { name?: string; version?: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
