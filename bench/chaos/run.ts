/**
 * `npm run bench:chaos [-- --events 10000 --kills 20 --backlog 1000000 --parallel 2 --only <text> --quick --json
 * --write]`: what becomes of events when the other end fails, when the process does, and when very many wait. Exits with
 * 1 if any was lost that the server did not name as wrong, or counted twice, or if memory has no bound. `--quick` plays
 * a few plans with few events, `--write` keeps the page of results.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inLanes } from '../../src/catalog/in-lanes.ts';
import type { Account, Row } from './account.ts';
import { endings } from './endings.ts';
import { faults } from './faults.ts';
import { isBacklogBad, playBacklog } from './play-backlog.ts';
import { playEnding } from './play-ending.ts';
import { playFault } from './play-fault.ts';
import { asMarkdown, isBad, resultsOf } from './results.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string' },
    kills: { type: 'string' },
    backlog: { type: 'string' },
    parallel: { type: 'string', default: String(availableParallelism()) },
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const { quick, only } = values;
const events = Number(values.events ?? (quick ? 500 : 10_000));
const kills = Number(values.kills ?? (quick ? 3 : 20));
const many = Number(values.backlog ?? (quick ? 20_000 : 1_000_000));
const lanes = Number(values.parallel);

interface Plan {
  readonly name: string;
  readonly isQuick?: boolean;
}
const isAsked = ({ name, isQuick }: Plan) => name.includes(only) && (!quick || isQuick === true);
const askedFaults = faults.filter(isAsked);
const askedEndings = endings(kills).filter(isAsked);
const total = askedFaults.length + askedEndings.length;
let done = 0;

async function measure(name: string, play: (dir: string) => Promise<Account>): Promise<Row> {
  const dir = mkdtempSync(join(tmpdir(), 'chaos-'));
  const row = { name, ...(await play(dir)) };
  rmSync(dir, { recursive: true, force: true });
  const { recorded, lost, isOdd, tookMs } = row;
  process.stderr.write(
    `${++done}/${total} ${name}: ${recorded} recorded, ${lost} lost${isOdd ? ', and an app failed' : ''}, ${(tookMs / 1_000).toFixed(1)} s\n`,
  );
  return row;
}

const startedAt = performance.now();
// Beside others, an app would not measure itself alone. `--quick` is not for figures.
const ofFaults = await inLanes(askedFaults, quick ? lanes : 1, (fault) =>
  measure(fault.name, (dir) => playFault(fault, events, dir)),
);
const ofEndings = await inLanes(askedEndings, lanes, (ending) =>
  measure(ending.name, (dir) => playEnding(ending, events, dir)),
);
const backlog = only === '' && many > 0 ? await playBacklog(many) : undefined;
const manifest: { version: string } = JSON.parse(
  readFileSync(new URL('../../node_modules/@amplitude/analytics-node/package.json', import.meta.url), 'utf8'),
);
const results = resultsOf(
  {
    settings: { 'events a plan': events, 'kills of each kind': kills, 'endings at once': lanes },
    seconds: (performance.now() - startedAt) / 1_000,
    faults: ofFaults,
    endings: ofEndings,
    backlog,
  },
  manifest.version,
);
process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : asMarkdown(results));
if (values.write) writeFileSync(new URL('RESULTS.md', import.meta.url), asMarkdown(results));
process.exitCode = [...ofFaults, ...ofEndings].some(isBad) || (backlog && isBacklogBad(backlog)) ? 1 : 0;
