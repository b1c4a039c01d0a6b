import { describe, expect, it } from 'vitest';
import { caretRange } from '../../src/setup/caret-range.ts';
import { withVariable } from '../../src/setup/env-example.ts';
import { clientUse } from '../../src/setup/existing-client.ts';
import { moduleKind } from '../../src/setup/module-kind.ts';
import { withImport } from '../../src/setup/node-options.ts';

describe('the kind of modules', () => {
  const signs = { type: undefined, hasTsconfig: false, dependsOnTypescript: false, files: [] };
  it.each([
    [{ hasTsconfig: true }, 'typescript'],
    [{ dependsOnTypescript: true, files: ['index.mts'] }, 'typescript'],
    [{ dependsOnTypescript: true, files: ['index.js'] }, 'commonjs'],
    [{ type: 'module' }, 'esm'],
    [{ files: ['a.mjs', 'b.mjs', 'c.js'] }, 'mjs'],
    [{ files: ['a.mjs', 'b.cjs'] }, 'commonjs'],
    [{}, 'commonjs'],
  ])('by %j is %s', (some, kind) => {
    expect(moduleKind({ ...signs, ...some })).toBe(kind);
  });
});

describe('an Amplitude client', () => {
  it.each([
    ["import * as amplitude from '@amplitude/analytics-node';\namplitude.init('key');", 'singleton'],
    ["const { createInstance } = require( '@amplitude/analytics-node' );", 'instance'],
    ["import { track } from '@amplitude/analytics-node';", undefined],
    ["import { init } from '@amplitude/analytics-browser';\ninit('key');", undefined],
  ])('in %j is a %s', (source, use) => {
    expect(clientUse(source)).toBe(use);
  });
});

describe('an example of an env file', () => {
  it.each([
    ['', 'KEY=\n'],
    ['A=1', 'A=1\nKEY=\n'],
    ['A=1\r\n', 'A=1\r\nKEY=\r\n'],
    ['# KEY=\nMY_KEY=1\n', '# KEY=\nMY_KEY=1\nKEY=\n'],
    ['export KEY = x\n', undefined],
  ])('of %j becomes %j', (text, extended) => {
    expect(withVariable(text, 'KEY')).toBe(extended);
  });
});

describe('NODE_OPTIONS', () => {
  const file = '/my apps/register.mjs';
  const added = '--import file:///my%20apps/register.mjs';
  it.skipIf(process.platform === 'win32').each([
    [undefined, added],
    ['', added],
    ['--max-old-space-size=99', `--max-old-space-size=99 ${added}`],
    [added, added],
    ['--import amplitude-ai/register', '--import amplitude-ai/register'],
    ['-r amplitude-ai/register', '-r amplitude-ai/register'],
  ])('of %j are %j', (options, extended) => {
    expect(withImport(options, file)).toBe(extended);
  });
});

describe('a caret range', () => {
  it.each([
    ['^1.5.73', '>=1.5.73 <2.0.0'],
    ['^0.1.8', '>=0.1.8 <0.2.0'],
    ['^0.0.3', '>=0.0.3 <0.0.4'],
    ['>=6.0.0 <8', '>=6.0.0 <8'],
  ])('%s is %s', (range, comparators) => {
    expect(caretRange(range)).toBe(comparators);
  });
});
