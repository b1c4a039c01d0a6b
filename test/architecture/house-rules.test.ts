import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { events } from '../../schema/events/index.ts';
import { actions } from '../../src/actions/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { codeOf, isGenerated, sourcesIn } from './sources.ts';

const written = sourcesIn('schema', 'src', 'codemods', 'scripts').filter((source) => !isGenerated(source));

/** Engines loop over the tables and name nothing of them. */
const engines = written.filter(({ file }) =>
  /^(src\/(instrument|analyze|cli|mcp|core)|codemods\/(lib|[^/]+\.ts))/.test(file),
);

/** The name as a string of its own; of a package also with a path behind it. */
const quoted = (name: string) => {
  const end = allFacts.some((facts) => facts.package.name === name) ? `['"\`/]` : `['"\`]`;
  return new RegExp(`['"\`]${name.replace(/[[\]/@.]/g, '\\$&')}${end}`);
};

describe('house rules', () => {
  it('no engine names a provider, its package, an event or an action', () => {
    const names = [
      ...allFacts.flatMap(({ id, package: { name } }) => [id, name]),
      ...Object.values(events).map(({ type }) => type),
      ...actions.map(({ name }) => name),
    ];
    const found = engines.flatMap((source) =>
      names.filter((name) => quoted(name).test(codeOf(source))).map((name) => `${source.file} names ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('no file is longer than 300 lines, and half of them are at most 80', () => {
    const lengths = written.map(({ file, text }) => ({ file, lines: text.split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  });

  it('no file has a name that says nothing', () => {
    const empty = /(^|\/)(utils?|helpers?|types|constants|base|common-utils|misc)\.ts$/;
    expect(written.filter(({ file }) => empty.test(file)).map(({ file }) => file)).toEqual([]);
  });

  it('generated files are in step with the tables', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const run = () =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', '--check'], {
        cwd: root,
        stdio: 'pipe',
      });
    expect(run).not.toThrow();
  }, 120_000);
});
