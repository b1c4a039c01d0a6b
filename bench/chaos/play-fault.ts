import { type Account, account } from './account.ts';
import type { Fault } from './faults.ts';
import { runApp, type Said } from './run-app.ts';
import { ChaosServer } from './server.ts';

/** One app that records its events while the other end fails, and flushes. What it leaves goes with a second one. */
export async function playFault(fault: Fault, events: number, dir: string): Promise<Account> {
  const server = new ChaosServer(fault.answer);
  const url = await server.listen();
  if (fault.silentFor) await server.close();
  const startedAt = Date.now();
  // Nobody is there who would see these.
  const unseenFor = fault.silentFor ?? fault.namelessFor;
  if (unseenFor) server.lastFailedAt = startedAt + unseenFor;
  const back = fault.silentFor
    ? setTimeout(() => void server.listen(Number(new URL(url).port)), fault.silentFor)
    : undefined;
  const { ids, said } = await runApp({
    SERVER: fault.namelessFor ? url.replace('127.0.0.1', 'localhost') : url,
    DIR: dir,
    EVENTS: String(events),
    NAMELESS_FOR: String(fault.namelessFor ?? 0),
  });
  clearTimeout(back);
  const all = [...ids];
  // What was held until the app ended waits for the next one.
  if (said?.report.pending !== 0)
    all.push(...(await runApp({ SERVER: url, DIR: dir, EVENTS: '1', ENDING: 'wait' })).ids);
  await server.close();
  const seen = account(server, all, startedAt);
  return { ...seen, isOdd: said === undefined || ids.length !== events || !agrees(said, ids.length, seen), app: said };
}

/** Nobody else's events were there to be counted. */
function agrees(
  { report: { delivered, rejected, pending } }: Said,
  recorded: number,
  { named }: Pick<Account, 'named'>,
) {
  return delivered + rejected + pending === recorded && rejected === named;
}
