/** `npm run bench [-- --blocks 40 --size 100 --rounds 15]`: figures to compare with, on the built package. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureColdStart } from './cold-start.ts';
import { measureOverhead } from './overhead.ts';

const { values } = parseArgs({
  options: {
    blocks: { type: 'string', default: '40' },
    size: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '15' },
  },
});

const inbox = spawn(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('inbox-process.ts', import.meta.url))],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const [line] = (await once(inbox.stdout, 'data')) as [Buffer]; // What a pipe emits.
const lines = await measureOverhead(String(line).trim(), Number(values.blocks), Number(values.size));
inbox.kill();
process.stdout.write(`Node ${process.version}, ${values.blocks} interleaved blocks of ${values.size}\n`);
for (const text of [...lines, await measureColdStart(Number(values.rounds))]) process.stdout.write(`${text}\n`);
