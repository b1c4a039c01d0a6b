import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amp } from './amp.ts';
import { manifest, project, swapped, usesOpenai } from './project.ts';

const bare = (more: object = {}) => JSON.stringify({ name: 'app', dependencies: { openai: '^7.0.0' }, ...more });

/** A package manager that tells the folder it runs in and its arguments, and adds nothing. */
function fake(root: string, name: string, ending = 0) {
  const bin = join(root, '.bin');
  mkdirSync(bin, { recursive: true });
  const script = `#!${process.execPath}
console.log(['ran', process.cwd(), ...process.argv.slice(2)].join('|'));
process.exitCode = ${ending};
`;
  writeFileSync(join(bin, name), script);
  chmodSync(join(bin, name), 0o755);
  return { env: { PATH: `${bin}${delimiter}${process.env.PATH}` } };
}

describe('--install', () => {
  it.each([
    ['npm, when nothing says otherwise', {}, {}, 'npm i amplitude-ai'],
    ['npm by its lock file', {}, { 'package-lock.json': '{}' }, 'npm i amplitude-ai'],
    ['pnpm by its lock file', {}, { 'pnpm-lock.yaml': '' }, 'pnpm add amplitude-ai'],
    ['yarn by its lock file', {}, { 'yarn.lock': '' }, 'yarn add amplitude-ai'],
    ['bun by its lock file', {}, { 'bun.lock': '' }, 'bun add amplitude-ai'],
    ['bun by its old lock file', {}, { 'bun.lockb': '' }, 'bun add amplitude-ai'],
    ['the packageManager field', { packageManager: 'pnpm@9.1.0' }, {}, 'pnpm add amplitude-ai'],
    ['the field before a lock file', { packageManager: 'bun@1.2.0' }, { 'yarn.lock': '' }, 'bun add amplitude-ai'],
    ['npm, when the field names no tool', { packageManager: 'rm -rf /' }, {}, 'npm i amplitude-ai'],
    [
      'the root of a pnpm workspace',
      {},
      { 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': '' },
      'pnpm add -w amplitude-ai',
    ],
    ['the root of a yarn 1 workspace', { workspaces: ['a'] }, { 'yarn.lock': '' }, 'yarn add -W amplitude-ai'],
    ['yarn 4, which needs no flag', { workspaces: ['a'], packageManager: 'yarn@4.0.0' }, {}, 'yarn add amplitude-ai'],
  ])('shows the command of %s in a dry run, and runs nothing', async (_, fields, files, line) => {
    const { root } = project({ 'package.json': bare(fields), 'src/a.ts': usesOpenai, ...files });
    const { code, stderr } = await amp(root, 'swap-imports --dry --install', { env: { PATH: '' } });
    expect(code).toBe(0);
    expect(stderr).toContain(`Would run:\n  ${line}\n`);
    expect(stderr).toContain(`package.json:1:1  the rewritten imports need amplitude-ai: ${line}\n`);
  });

  it('runs it where the nearest package.json is, and takes that off the list of what is left to do', async () => {
    const app = project({
      'package.json': manifest,
      'pnpm-lock.yaml': '',
      'src/a.ts': usesOpenai,
      'apps/my web/package.json': bare(),
      'apps/my web/src/b.ts': usesOpenai,
    });
    const { code, stderr } = await amp(app.root, 'swap-imports --install', fake(app.root, 'pnpm'));
    expect(code).toBe(0);
    expect(stderr).toContain(`ran|${join(app.root, 'apps/my web')}|add|amplitude-ai\n`);
    expect(stderr.match(/^ran/gm)).toHaveLength(1);
    expect(stderr).toContain('Installed:\n  pnpm add amplitude-ai  (in apps/my web)\n');
    expect(stderr).not.toContain('Action required');
    expect(app.read('apps/my web/src/b.ts')).toBe(swapped);
  });

  it('runs nothing unasked, on the way back, and where no file was written', async () => {
    const app = project({ 'package.json': bare(), 'src/a.ts': usesOpenai });
    const around = fake(app.root, 'npm');
    const declined = await amp(app.root, 'swap-imports --install --interactive', { ...around, answers: ['n\n'] });
    expect(declined.stderr).not.toContain('ran|');
    const unasked = await amp(app.root, 'swap-imports', around);
    expect(unasked.stderr).not.toContain('ran|');
    expect(unasked.stderr).toContain('Action required:\n  package.json:1:1');
    const back = await amp(app.root, 'swap-imports --reverse --install', around);
    expect(back.stderr).not.toContain('ran|');
  });

  it('ends with 1 when the package manager fails or is not there; the files stay rewritten', async () => {
    const app = project({ 'package.json': bare(), 'src/a.ts': usesOpenai });
    const failed = await amp(app.root, 'swap-imports --install', fake(app.root, 'npm', 3));
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('Not installed:\n  npm i amplitude-ai  ended with 3\n');
    expect(failed.stderr).toContain('Action required:\n  package.json:1:1');
    expect(app.read('src/a.ts')).toBe(swapped);
    const other = project({ 'package.json': bare(), 'src/a.ts': usesOpenai });
    const absent = await amp(other.root, 'swap-imports --install', { env: { PATH: join(other.root, 'nowhere') } });
    expect(absent.code).toBe(1);
    expect(absent.stderr).toMatch(/Not installed:\n {2}npm i amplitude-ai {2}.*ENOENT/);
    expect(existsSync(join(other.root, 'node_modules'))).toBe(false);
  });

  it('tells in JSON what would be run and what was', async () => {
    const { root } = project({ 'package.json': bare(), 'src/a.ts': usesOpenai });
    const command = { manifest: 'package.json', command: 'npm', args: ['i', 'amplitude-ai'] };
    const dry = await amp(root, 'swap-imports --dry --json --install');
    expect(JSON.parse(dry.stdout)).toMatchObject({ installs: [command], installed: [] });
    const done = await amp(root, 'swap-imports --json --install', fake(root, 'npm'));
    expect(JSON.parse(done.stdout)).toMatchObject({ installed: [command] });
  });
});
