/**
 * `amplitude-ai scan` on 5,000 generated files and on as many real ones, each run a process of its own, beside bare
 * Node, the floor (read every byte once) and parsing everything; then the generated ones once more with their SDKs
 * installed, by syntax and by types of every call. Rounds are interleaved, medians are told.
 *
 *   npm run bench:scan            # 7 rounds
 *   npm run bench:scan -- 15
 *   npm run bench:scan -- 7 installed   # the trees whose name says so
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median } from './median.ts';
import { watchChildren } from './scan/children-peak.ts';
import { writeGeneratedTree } from './scan/generated-tree.ts';
import { writeRealTree } from './scan/real-tree.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const cli = here('../dist/toolkit/cli.mjs');
const modules = here('../node_modules');
const peakHook = pathToFileURL(here('./scan/report-peak.mjs')).href;
const count = 5000;
const rounds = Number(process.argv[2] ?? 7);
const wanted = process.argv[3] ?? '';

interface Run {
  readonly ms: number;
  readonly megabytes: number;
}

/** Prepares what a run needs, outside of the time measured, and gives its arguments. */
type Program = (root: string) => { readonly args: readonly string[] };

const beside: Readonly<Record<string, Program>> = {
  'bare node': () => ({ args: ['-e', '0'] }),
  'read every byte (floor)': (root) => ({ args: [here('./scan/read-all.mjs'), root] }),
};
const alone: Readonly<Record<string, Program>> = {
  ...beside,
  'parse every file': (root) => ({ args: [here('./scan/parse-all.mjs'), root] }),
  'scan, cold': (root) => ({ args: [cli, 'scan', root, '--json', '--no-cache'] }),
  'scan, warm': (root) => ({ args: [cli, 'scan', root, '--json'] }),
};

const atDepth = (depth: string, ...more: string[]): Program => {
  return (root) => ({ args: [cli, 'scan', root, '--json', '--depth', depth, ...more] });
};
/** Types of every call, and not only of those that syntax does not settle: the most that they can cost. */
const installed: Readonly<Record<string, Program>> = {
  ...beside,
  'syntax, cold': atDepth('syntax', '--no-cache'),
  'auto, cold': atDepth('auto', '--no-cache'),
  'types, cold': atDepth('types', '--no-cache'),
  'types, warm': atDepth('types'),
};

async function run(program: Program, root: string, folder: string): Promise<Run> {
  const { args } = program(root);
  const peakFile = join(folder, 'peak');
  const since = performance.now();
  const child = spawn(process.execPath, ['--import', peakHook, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, REPORT_PEAK_TO: peakFile, XDG_CACHE_HOME: join(folder, 'cache') },
  });
  const childrenPeak = watchChildren(child.pid);
  const code = await new Promise((done) => child.on('close', done));
  const ms = performance.now() - since;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return { ms, megabytes: (Number(readFileSync(peakFile, 'utf8')) + childrenPeak()) / 1024 / 1024 };
}

async function measure(title: string, root: string, folder: string, programs: typeof alone): Promise<void> {
  const runs = new Map<string, Run[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const [name, program] of Object.entries(programs)) {
      const each = await run(program, root, folder);
      // The first round fills the caches, of ours and of the system.
      if (round > 0) runs.set(name, [...(runs.get(name) ?? []), each]);
    }
  }
  const middle = (name: string) => median((runs.get(name) ?? []).map(({ ms }) => ms));
  const [bare, floor] = [middle('bare node'), middle('read every byte (floor)')];
  console.warn(`\n${title}, ${rounds} rounds, medians`);
  for (const [name, each] of runs) {
    const ms = middle(name);
    const peak = median(each.map(({ megabytes }) => megabytes));
    console.warn(
      [
        name.padEnd(24),
        `${ms.toFixed(0)} ms`.padStart(8),
        `${((count / ms) * 1000).toFixed(0)} files/s`.padStart(15),
        `${peak.toFixed(0)} MB`.padStart(7),
        `${(ms / floor).toFixed(2)} x floor`.padStart(13),
        `${(ms / bare).toFixed(1)} x bare node`.padStart(18),
      ].join(' '),
    );
  }
}

function writeInstalledTree(root: string): void {
  writeGeneratedTree(root, count);
  writeFileSync(join(root, '.gitignore'), 'node_modules\n');
  for (const name of ['openai', '@anthropic-ai/sdk']) {
    const path = join(root, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(modules, name), path);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bench-scan-'));
try {
  for (const [title, fill, programs] of [
    [`${count} generated files`, (root: string) => writeGeneratedTree(root, count), alone],
    [`${count} files of real packages`, (root: string) => writeRealTree(root, modules, count), alone],
    [`${count} generated files, SDKs installed`, writeInstalledTree, installed],
  ] as const) {
    if (!title.includes(wanted)) continue;
    const root = mkdtempSync(join(folder, 'tree-'));
    fill(root);
    execFileSync('git', ['init', '-q'], { cwd: root });
    execFileSync('git', ['add', '.'], { cwd: root });
    await measure(title, root, folder, programs);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
