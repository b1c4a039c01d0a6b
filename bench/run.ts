/** `npm run bench [-- --blocks 40 --size 100 --rounds 15]`: figures to compare with, on the built package. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureColdStart } from './cold-start.ts';
import { measureImport } from './import-time.ts';
import { measureManual } from './manual.ts';
import { measureAnswers } from './mcp-answers.ts';
import { measureOverhead } from './overhead.ts';

const { values } = parseArgs({
  options: {
    blocks: { type: 'string', default: '40' },
    size: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '15' },
  },
});

// What is measured is an app in production, although its events stay on this machine.
process.env.AMPLITUDE_AI_CALL_SITES ??= '0';
const inbox = spawn(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('inbox-process.ts', import.meta.url))],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const [line] = (await once(inbox.stdout, 'data')) as [Buffer]; // What a pipe emits.
const url = String(line).trim();
const [blocks, size, rounds] = [Number(values.blocks), Number(values.size), Number(values.rounds)];
const lines = [...(await measureOverhead(url, blocks, size)), ...(await measureManual(url, blocks, size))];
inbox.kill();
process.stdout.write(`Node ${process.version}, ${values.blocks} interleaved blocks of ${values.size}\n`);
for (const text of [
  ...lines,
  await measureImport(rounds),
  await measureColdStart(rounds),
  ...(await measureAnswers()),
]) {
  process.stdout.write(`${text}\n`);
}
// Programs of their own: one needs a flag of node, and neither should feel the memory of what ran before.
for (const [file, ...flags] of [['outage.ts', '--expose-gc'], ['redaction.ts']] as const) {
  const program = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', program], { stdio: 'inherit' });
  await once(child, 'exit');
}
