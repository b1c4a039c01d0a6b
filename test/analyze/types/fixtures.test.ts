import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScanOptions, type ScanReport, scanProject } from '../../../src/analyze/index.ts';
import { install, sdks } from './installed.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const names = readdirSync(fixtures).sort();
const ways = { flow: { depth: 'syntax' }, native: { checker: 'native' }, bundled: { checker: 'bundled' } } as const;

/** All of them as folders of one project: a checker has to be started once for all. */
const root = mkdtempSync(join(tmpdir(), 'analyze-types-'));
const reports = new Map<string, ScanReport>();

beforeAll(async () => {
  cpSync(fixtures, root, { recursive: true });
  install(root, sdks);
  for (const [way, options] of Object.entries<Omit<ScanOptions, 'root'>>(ways))
    reports.set(way, await scanProject({ root, ...options }));
}, 120_000);
afterAll(() => rmSync(root, { recursive: true }));

const told = (way: keyof typeof ways, name: string) =>
  (reports.get(way)?.sites ?? [])
    .filter(({ file }) => file.startsWith(`${name}/`))
    .map(
      ({ file, line, column, provider, api, status, confidence, how }) =>
        `${file.slice(name.length + 1)}:${line}:${column} ${provider} ${api} ${status} ${confidence}: ${how}`,
    );

describe('what types add to the flow', () => {
  for (const name of names) {
    const expected: { readonly flow: string[]; readonly types: string[] } = JSON.parse(
      readFileSync(join(fixtures, name, 'expected.json'), 'utf8'),
    );
    it(`${name}: the flow finds ${expected.flow.length}, types make it ${expected.types.length}`, () => {
      expect(told('flow', name)).toEqual(expected.flow);
      expect(told('native', name)).toEqual(expected.types);
    });
    it(`${name}: both checkers say the same`, () => {
      expect(told('bundled', name)).toEqual(told('native', name));
    });
  }
});

describe('a report', () => {
  it('says which checker was asked how much, and what came of it', () => {
    const { types: native, depth } = reports.get('native') ?? {};
    expect(depth).toBe('types');
    expect(native).toMatchObject({ checker: expect.stringMatching(/^typescript 7\.0\./), refuted: 4 });
    expect(native?.answered).toBeGreaterThan(20);
    const { types: bundled } = reports.get('bundled') ?? {};
    expect({ ...bundled, checker: '' }).toEqual({ ...native, checker: '' });
  });

  it('of a scan by the flow alone says so', () => {
    expect(reports.get('flow')).toMatchObject({ depth: 'syntax' });
    expect(reports.get('flow')).not.toHaveProperty('types');
  });
});
