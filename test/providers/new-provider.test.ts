import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scaffold-'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'src/providers'), { recursive: true });
  for (const file of ['all.ts', 'all-facts.ts'])
    cpSync(join(repository, 'src/providers', file), join(folder, 'src/providers', file));
});
afterEach(() => rmSync(folder, { recursive: true }));

const scaffold = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(repository, 'scripts/new-provider.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
const read = (file: string) => readFileSync(join(folder, 'src/providers', file), 'utf8');

it('begins a row of the SDK that is installed, and says what comes next', () => {
  const sdk = ['--package', 'groq-sdk', '--client', 'Groq', '--call', 'chat.completions.create'];
  const { status, stdout } = scaffold('acme', ...sdk);
  expect(status).toBe(0);
  expect(stdout).toContain('vitest run test/providers/contract.test.ts -t acme');
  expect(read('acme/facts.ts')).toMatch(/range: '>=1\.\d+\.\d+ <2'/);
  expect(read('acme/index.ts')).toContain("{ 'chat.completions.create': chatReader }");
  expect(read('all.ts')).toMatch(/, acmeProvider\];/);
  expect(read('all-facts.ts')).toMatch(/, acmeFacts\];/);
  expect(scaffold('acme', ...sdk)).toMatchObject({ status: 2, stderr: expect.stringContaining('exists already') });
});

it.each([
  ['a package that is not installed', ['acme', '--package', 'nope', '--client', 'A', '--call', 'b'], 'not installed'],
  ['a class that there is not', ['acme', '--package', 'groq-sdk', '--client', 'Grok', '--call', 'b'], 'it exports'],
  ['a name that is none', ['Acme!', '--package', 'groq-sdk', '--client', 'Groq', '--call', 'b'], 'small letters'],
])('refuses %s, and writes nothing', (_, args, reason) => {
  expect(scaffold(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(reason) });
  expect(existsSync(join(folder, 'src/providers/acme'))).toBe(false);
});
