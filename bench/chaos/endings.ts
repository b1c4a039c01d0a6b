import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kill } from './run-app.ts';
import type { Answer } from './server.ts';

/** How processes end, or what their machine is like. */
export interface Ending {
  readonly name: string;
  /** Lives of processes, one after the other. Default: 1. */
  readonly times?: number;
  /** Processes on one folder at once. Default: 1. */
  readonly together?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly kill?: (events: number) => Kill;
  /** While they live; it takes everything afterwards. */
  readonly answer?: Answer;
  /** Processes that come after them, at once. Default: 1. */
  readonly heirs?: number;
  /** How often those are killed while they send what was left to them. Default: never. */
  readonly heirsKilled?: number;
  /** Makes the folder what it should not be. Gives what undoes that. */
  readonly spoil?: (dir: string) => (() => void) | undefined;
  /** One of those that are played for every change. */
  readonly isQuick?: boolean;
}

const randomly = (signal: NodeJS.Signals) => (events: number) => ({
  signal,
  after: Math.floor(Math.random() * events),
});
/** While the client is loaded and the first events go. */
const atStart = () => ({ signal: 'SIGKILL' as const, after: 1 + Math.floor(Math.random() * 40) });
const outage: Answer = () => ({ status: 503 });
const outageOf3s: Answer = (_, since) => (since < 3_000 ? { status: 503, headers: { 'retry-after': '0' } } : {});
const DAY_MS = 86_400_000;
const SMALL_DISK = 512 * 1024;

/** A disk of its own, where one may be had. */
function mountSmallDisk(dir: string): () => void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK}`, 'tmpfs', dir]);
  return () => execFileSync('umount', [dir]);
}

function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** @param kills how often a process is killed at random, of each kind. */
export const endings = (kills: number): readonly Ending[] => [
  { name: 'process.exit() without flush', env: { ENDING: 'exit' } },
  { name: 'process.exit() without flush, in an outage', env: { ENDING: 'exit' }, answer: outage },
  { name: 'end of the program without flush, in an outage', answer: outage },
  { name: 'SIGTERM', kill: randomly('SIGTERM'), isQuick: true },
  { name: 'SIGTERM with a handler that shuts down', env: { ENDING: 'term' }, kill: randomly('SIGTERM') },
  { name: 'SIGINT', kill: randomly('SIGINT') },
  { name: 'uncaught exception', env: { ENDING: 'throw' }, isQuick: true },
  { name: 'unhandled rejection, in an outage', env: { ENDING: 'reject' }, answer: outage },
  { name: `SIGKILL, ${kills} times, healthy`, times: kills, kill: randomly('SIGKILL') },
  {
    name: `SIGKILL, ${kills} times, in an outage`,
    times: kills,
    kill: randomly('SIGKILL'),
    answer: outage,
    isQuick: true,
  },
  { name: `SIGKILL, ${kills} times, at start-up`, times: kills, kill: atStart },
  { name: 'SIGKILL of those who send what was left', answer: outage, heirsKilled: Math.ceil(kills / 4) },
  { name: 'two processes on one folder', together: 2, env: { ENDING: 'flush' }, isQuick: true },
  { name: 'two processes on one folder, killed, in an outage', together: 2, kill: randomly('SIGKILL'), answer: outage },
  { name: 'three claimers at once', kill: randomly('SIGKILL'), answer: outage, heirs: 3, isQuick: true },
  { name: 'the clock jumps a day ahead', env: { CLOCK: String(DAY_MS), ENDING: 'flush' }, answer: outageOf3s },
  { name: 'the clock jumps a day back', env: { CLOCK: String(-DAY_MS), ENDING: 'flush' }, answer: outageOf3s },
  { name: 'the clock jumps a day back, then SIGKILL', env: { CLOCK: String(-DAY_MS) }, kill: randomly('SIGKILL') },
  {
    name: 'no disk: a file stands in the way',
    env: { ENDING: 'flush', PLACE: 'file' },
    spoil: (dir) => void writeFileSync(join(dir, 'file'), ''),
  },
  { name: 'read-only disk', env: { ENDING: 'flush', READ_ONLY: '1' }, answer: outageOf3s },
  {
    name: 'full disk, the last line written by half',
    env: { ENDING: 'flush', DISK: String(SMALL_DISK + 7) },
    answer: outageOf3s,
    isQuick: true,
  },
  ...(canMount()
    ? [
        {
          name: 'full disk: a tmpfs of 512 kB',
          env: { ENDING: 'flush' },
          answer: outageOf3s,
          spoil: mountSmallDisk,
        },
      ]
    : []),
  {
    name: 'a foreign file in the spool',
    env: { ENDING: 'exit' },
    spoil: (dir) => {
      mkdirSync(join(dir, 'else'));
      writeFileSync(join(dir, 'else', '00000001.jsonl'), 'nonsense');
      return undefined;
    },
  },
];
