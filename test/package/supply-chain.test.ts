import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

interface Locked {
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifest = read<{
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly publishConfig: object;
}>('package.json');
const { packages } = read<{ packages: Readonly<Record<string, Locked>> }>('package-lock.json');

/** Everything that an app installs with us. */
function installed(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const folder = `node_modules/${name}`;
    if (seen.has(folder)) continue;
    seen.add(folder);
    installed(Object.keys(packages[folder]?.dependencies ?? {}), seen);
  }
  return seen;
}

describe('the package', () => {
  it('runs nothing when it is installed, and neither does what it depends on', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(hooks.filter((name) => name in manifest.scripts)).toEqual([]);
    const folders = [...installed(Object.keys(manifest.dependencies))];
    expect(folders.length).toBeGreaterThan(1);
    expect(folders.filter((folder) => packages[folder]?.hasInstallScript)).toEqual([]);
  });

  it('depends on two packages at run time', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['@amplitude/analytics-node', '@pydantic/genai-prices']);
  });

  it('is published with its provenance', () => {
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
  });
});
