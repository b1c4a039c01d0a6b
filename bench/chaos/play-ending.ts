import { type Account, account } from './account.ts';
import type { Ending } from './endings.ts';
import { type Outcome, runApp } from './run-app.ts';
import { ChaosServer } from './server.ts';

const HEIRS_WAIT_MS = 60_000;

/** Of many lives each is a fifth as long as the only one. */
const SHARE_OF_MANY = 5;

/** Processes that record events and end as planned, and then others that send what those left. */
export async function playEnding(
  { times = 1, together = 1, env = {}, kill, answer, heirs = 1, heirsKilled = 0, spoil }: Ending,
  events: number,
  dir: string,
): Promise<Account> {
  let isOver = false;
  const server = new ChaosServer((...given) => (isOver || !answer ? {} : answer(...given)));
  const url = await server.listen();
  const startedAt = Date.now();
  const undo = spoil?.(dir);
  const ids: string[] = [];
  let said: Outcome['said'];
  let isOdd = false;
  const live = async (count: number, own: Readonly<Record<string, string>>, end?: Ending['kill']) => {
    const recorded = Number(own.EVENTS);
    const one = () => runApp({ SERVER: url, DIR: dir, ENDING: 'none', ...own }, end?.(recorded));
    for (const outcome of await Promise.all(Array.from({ length: count }, one))) {
      ids.push(...outcome.ids);
      isOdd ||= outcome.ids.length === 0 || (!end && outcome.said === undefined);
      if (recorded > 1) said ??= outcome.said;
    }
  };
  const each = Math.ceil(events / (times > 1 ? SHARE_OF_MANY : together));
  for (let time = 0; time < times; time++) await live(together, { ...env, EVENTS: String(each) }, kill);
  isOver = true;
  const whileSending = () => ({ signal: 'SIGKILL' as const, after: Math.ceil(Math.random() * HEIR_SAYS) });
  const wait = { EVENTS: '1', ENDING: 'wait' };
  for (let time = 0; time < heirsKilled; time++) await live(1, { ...wait, EVENTS: String(HEIR_SAYS) }, whileSending);
  await live(heirs, wait);
  const deadline = Date.now() + HEIRS_WAIT_MS;
  while (ids.some((id) => !server.kept.has(id)) && Date.now() < deadline) await live(1, wait);
  await server.close();
  undo?.();
  return { ...account(server, ids, startedAt), isOdd, app: said };
}

/** It takes about two seconds to say that many: time enough to find what was left, and to send some of it. */
const HEIR_SAYS = 6_000;
