import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { account } from './account.ts';
import { runApp } from './run-app.ts';
import { type Answer, ChaosServer } from './server.ts';
import type { Row } from './table.ts';

/** How a process ends, or what its disk is like. */
export interface Ending {
  readonly name: string;
  readonly play: (dir: string) => Promise<Omit<Row, 'name'>>;
}

interface Life {
  /** Processes that end so, one after the other. */
  readonly times?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly end?: () => { signal: NodeJS.Signals; after: number };
  /** While they live; it takes everything afterwards. */
  readonly answer?: Answer;
  /** Processes that come after them, at once. */
  readonly heirs?: number;
  readonly spoil?: (dir: string) => void;
}

const EVENTS = 2_000;
const HEIRS_WAIT_MS = 60_000;

async function play(
  dir: string,
  { times = 1, env = {}, end, answer, heirs = 1, spoil }: Life,
): Promise<Omit<Row, 'name'>> {
  let isOver = false;
  const server = new ChaosServer((...given) => (isOver || !answer ? {} : answer(...given)));
  const url = await server.listen();
  const startedAt = Date.now();
  spoil?.(dir);
  const ids: string[] = [];
  for (let time = 0; time < times; time++) {
    const outcome = await runApp({ SERVER: url, DIR: dir, EVENTS: String(EVENTS), ENDING: 'none', ...env }, end?.());
    ids.push(...outcome.ids);
  }
  isOver = true;
  const one = () => runApp({ SERVER: url, DIR: dir, EVENTS: '1', ENDING: 'wait' });
  for (const { ids: own } of await Promise.all(Array.from({ length: heirs }, one))) ids.push(...own);
  const deadline = Date.now() + HEIRS_WAIT_MS;
  while (ids.some((id) => !server.kept.has(id)) && Date.now() < deadline) ids.push(...(await one()).ids);
  await server.close();
  return account(server, ids, startedAt);
}

const randomly = (signal: NodeJS.Signals) => () => ({ signal, after: Math.floor(Math.random() * EVENTS) });
const atStart = () => ({ signal: 'SIGKILL' as const, after: 1 });
const outage: Answer = () => ({ status: 503 });
const DAY_MS = 86_400_000;

/** @param kills how often a process is killed at random, of each kind. */
export function endings(kills: number): Ending[] {
  const lives: Record<string, Life> = {
    'exit without flush': { env: { ENDING: 'exit' } },
    'end of the program without flush, in an outage': { answer: outage },
    SIGTERM: { end: randomly('SIGTERM') },
    'SIGTERM with a handler that shuts down': { env: { ENDING: 'term' }, end: randomly('SIGTERM') },
    'uncaught exception': { env: { ENDING: 'throw' } },
    [`SIGKILL, ${kills} times, healthy`]: { times: kills, end: randomly('SIGKILL') },
    [`SIGKILL, ${kills} times, outage`]: { times: kills, end: randomly('SIGKILL'), answer: outage },
    [`SIGKILL, ${kills} times, at start-up`]: { times: kills, end: atStart },
    'three claimers at once': { end: randomly('SIGKILL'), answer: outage, heirs: 3 },
    'the clock jumps a day ahead': { env: { CLOCK: String(DAY_MS), ENDING: 'flush' } },
    'the clock jumps a day back': { env: { CLOCK: String(-DAY_MS), ENDING: 'flush' } },
    'no disk': {
      env: { ENDING: 'flush', PLACE: 'file' },
      spoil: (dir) => writeFileSync(join(dir, 'file'), ''),
    },
    'a foreign file in the spool': {
      env: { ENDING: 'exit' },
      spoil: (dir) => {
        mkdirSync(join(dir, 'else'));
        writeFileSync(join(dir, 'else', '00000001.jsonl'), 'nonsense');
      },
    },
  };
  return Object.entries(lives).map(([name, life]) => ({ name, play: (dir) => play(dir, life) }));
}
