/**
 * Brings a fresh clone to the point where tests and the demo run: installs what the lock file says and builds, each
 * only when it is needed. Plain JavaScript without dependencies, since it runs before there are any.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(folder) {
  return Math.max(0, ...readdirSync(folder, { recursive: true }).map((file) => changedAt(`${folder}/${file}`)));
}

function run(command, args) {
  console.error(`> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  // Not `npm ci`: it refuses a lock file that lacks the binaries of other platforms, which some registries do not have.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund']);
}
const sources = Math.max(...['src', 'schema', 'codemods'].map(newest), changedAt('tsdown.config.ts'));
if (changedAt('dist/.built') < sources) run('npm', ['run', 'build']);
