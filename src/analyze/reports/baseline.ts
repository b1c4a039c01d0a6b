import type { Result } from './results.ts';

/** What a project has accepted for now: keys of results, by file. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

const version = 1;

/** Sorted and a line each, so that two branches rarely meet in one line. */
export function writeBaseline(results: readonly Result[]): string {
  const files = new Map<string, string[]>();
  for (const { file, key } of results) files.set(file, [...(files.get(file) ?? []), key]);
  const known = Object.fromEntries(
    [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, keys]) => [file, keys.sort()]),
  );
  return `${JSON.stringify({ version, known }, null, 2)}\n`;
}

/** @returns a sentence on what is wrong, when the text is no baseline. */
export function readBaseline(text: string): Baseline | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return `it is not JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  if (!isObject(json) || !isObject(json['known'])) return 'it has no list of what is known';
  if (json['version'] !== version) return `it is of version ${JSON.stringify(json['version'])}, not ${version}`;
  return new Map(
    Object.entries(json['known']).map(([file, keys]) => [file, new Set(Array.isArray(keys) ? keys.map(String) : [])]),
  );
}

export interface Compared {
  readonly fresh: readonly Result[];
  readonly known: readonly Result[];
  /** Entries that nothing answers to any more. */
  readonly gone: number;
}

/** Without a baseline everything is new. */
export function compareWith(baseline: Baseline | null, results: readonly Result[]): Compared {
  const isKnown = ({ file, key }: Result) => baseline?.get(file)?.has(key) ?? false;
  const known = results.filter(isKnown);
  const entries = [...(baseline?.values() ?? [])].reduce((sum, keys) => sum + keys.size, 0);
  return { fresh: results.filter((result) => !isKnown(result)), known, gone: entries - known.length };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
