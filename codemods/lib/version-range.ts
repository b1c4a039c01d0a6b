type Version = readonly [number, number, number];

function versionOf(text: string): Version | undefined {
  const [, major, minor, patch] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text.trim()) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor ?? 0), Number(patch ?? 0)];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

const holds: Readonly<Record<string, (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
};

/**
 * Whether a version lies in a range of the provider table, all of which are comparators: `>=6.0.0 <8`. Undefined where
 * either says something else, so that nobody is told off for what we cannot read. A prerelease counts as its release.
 */
export function isInRange(version: string, range: string): boolean | undefined {
  const found = versionOf(version);
  const comparators = [...range.matchAll(/(>=|<=|>|<)\s*(\S+)/g)];
  if (!found || comparators.length === 0) return undefined;
  return comparators.every(([, operator = '', bound = '']) => {
    const limit = versionOf(bound);
    return !limit || holds[operator]?.(compare(found, limit)) !== false;
  });
}
