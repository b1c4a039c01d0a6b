/**
 * `amp-ai-codemod swap-imports` on 5,000 generated files, of which 2 % and 50 % are candidates, beside the jscodeshift
 * command with an empty transform, which parses nothing, and with one that parses and prints 500 of them. Each run is a
 * process of its own; rounds are interleaved, medians are told.
 *
 *   npm run bench:codemods            # 3 rounds
 *   npm run bench:codemods -- 9
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeHalfCandidates } from './codemods/half-candidates.ts';
import { median } from './median.ts';
import { writeGeneratedTree } from './scan/generated-tree.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const codemod = here('../dist/toolkit/codemod.mjs');
const jscodeshift = createRequire(import.meta.url).resolve('jscodeshift/bin/jscodeshift.js');
const count = 5000;
const rounds = Number(process.argv[2] ?? 3);

/** Without babel: the transforms of the benchmark are plain JavaScript, and compiling them would be counted. */
const shift = (transform: string, below: readonly string[]) => (root: string) => [
  jscodeshift,
  '--no-babel',
  '--dry',
  '--silent',
  '--extensions=ts,tsx,js,jsx',
  '-t',
  here(`./codemods/${transform}.cjs`),
  ...below.map((folder) => join(root, folder)),
];
const ours =
  (...args: string[]) =>
  (root: string) => [codemod, 'swap-imports', '--root', root, ...args];

interface Program {
  readonly args: (root: string) => readonly string[];
  /** What puts the tree back; not in the time. */
  readonly undo?: (root: string) => readonly string[];
  /** How many files it is given, where all of them would take minutes. Default: all. */
  readonly files?: number;
}

const programs: Readonly<Record<string, Program>> = {
  'bare node': { args: () => ['-e', '0'] },
  'swap-imports --dry': { args: ours('--dry') },
  'swap-imports, written': { args: ours('--force'), undo: ours('--force', '--reverse') },
  'jscodeshift, empty transform': { args: shift('empty', ['packages']) },
  'jscodeshift, parse and print': {
    args: shift('parse-and-print', ['packages/p0', 'packages/p1', 'packages/p2', 'packages/p3']),
    files: 500,
  },
};

function run(args: readonly string[], cwd: string): { ms: number; said: string } {
  const since = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`);
  return { ms: performance.now() - since, said: stderr };
}

function measure(title: string, root: string): void {
  const times = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { args, undo }] of Object.entries(programs)) {
      const { ms } = run(args(root), root);
      if (undo) run(undo(root), root);
      // The first round fills the caches of the system.
      if (round > 0) times.set(name, [...(times.get(name) ?? []), ms]);
    }
  }
  const middle = (name: string) => median(times.get(name) ?? []);
  const perFile = (name: string) => middle(name) / (programs[name]?.files ?? count);
  const mine = perFile('swap-imports --dry');
  console.warn(`\n${title}, ${rounds} rounds, medians`);
  for (const name of times.keys()) {
    const ms = middle(name);
    const speed = `${(1000 / perFile(name)).toFixed(0)} files/s`;
    console.warn(
      `${name.padEnd(30)} ${ms.toFixed(0).padStart(7)} ms ${speed.padStart(15)} ${(perFile(name) / mine).toFixed(1).padStart(7)} x`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bench-codemods-'));
try {
  for (const [share, prepare] of [
    ['2 %', () => 0],
    ['50 %', makeHalfCandidates],
  ] as const) {
    const root = mkdtempSync(join(folder, 'tree-'));
    writeGeneratedTree(root, count);
    prepare(root);
    execFileSync('git', ['init', '-q'], { cwd: root });
    execFileSync('git', ['add', '.'], { cwd: root });
    const [headline] = run(ours('--dry')(root), root).said.split('\n');
    measure(`${count} files, about ${share} candidates (${headline})`, root);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
