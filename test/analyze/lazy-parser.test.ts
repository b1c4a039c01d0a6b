import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Packages that a file loads by its static imports, and by those of the files that it imports. */
function loadedBy(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '([^']+)';/gm);
  return [...imports].flatMap(([, specifier = '']) =>
    specifier.startsWith('.') ? loadedBy(resolve(dirname(file), specifier), seen) : [specifier],
  );
}

const folder = resolve(import.meta.dirname, '../../src/analyze');

describe('the analyser', () => {
  it('loads its parser only when a file has to be parsed', () => {
    expect(loadedBy(resolve(folder, 'index.ts'))).not.toContain('ts-morph');
    expect(loadedBy(resolve(folder, 'interpret/trace-project.ts'))).toContain('ts-morph');
  });
});
