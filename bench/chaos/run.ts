/**
 * `npm run bench:chaos [-- --events 10000 --kills 20 --only <text>]`: what becomes of events when the other end
 * fails, and when the process does. Exits with 1 if any was lost that the server did not name as wrong, or counted twice.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endings } from './endings.ts';
import { faults } from './faults.ts';
import { playFault } from './play-fault.ts';
import { type Row, table } from './table.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
  },
});
const events = Number(values.events);
const isAsked = ({ name }: { name: string }) => name.includes(values.only);
const rows: Row[] = [];

async function measure(name: string, run: (dir: string) => Promise<Omit<Row, 'name'>>): Promise<void> {
  process.stderr.write(`${name} …\n`);
  const dir = mkdtempSync(join(tmpdir(), 'chaos-'));
  rows.push({ name, ...(await run(dir)) });
  rmSync(dir, { recursive: true, force: true });
}

for (const fault of faults.filter(isAsked)) await measure(fault.name, (dir) => playFault(fault, events, dir));
for (const ending of endings(Number(values.kills)).filter(isAsked))
  await measure(ending.name, (dir) => ending.play(dir));

process.stdout.write(
  `Node ${process.version}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}, ${events} events a fault.\n\n`,
);
process.stdout.write(table(rows));
process.exit(rows.some(({ lost, doubled }) => lost > 0 || doubled > 0) ? 1 : 0);
