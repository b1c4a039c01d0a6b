/** `npx tsx bench/redaction.ts [--rounds 9]`: milliseconds of CPU for 100 KB of hostile text, and for what apps send. */
import { parseArgs } from 'node:util';
import { createRedactor } from '../src/core/redact/redactor.ts';
import { hostilePieces, repeated } from '../test/core/redact/hostile.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const limit = 100;

const builtIn = createRedactor({ pii: true });
const custom = createRedactor({ pii: true, patterns: ['EMP-\\d{1,9}', /project \w{1,20}/i] });
if (!builtIn || !custom) throw new Error('Both redact something, so both exist.');

const prose = 'The order 4155552671 of 2024-01-15 went to Berlin; version 1.2.3.4 runs there since 10:30. ';
const personal = 'Write to bob@example.com or call +1 (415) 555-2671, card 4111 1111 1111 1111. ';
const messages = Array.from({ length: 50 }, (_, index) => ({ role: 'user', content: `${index} ${prose.repeat(4)}` }));

interface Case {
  readonly name: string;
  readonly run: () => unknown;
  readonly times: number[];
}

const aCase = (name: string, run: () => unknown): Case => ({ name, run, times: [] });
const cases: readonly Case[] = [
  ...hostilePieces.map((piece) => {
    const text = repeated(piece, 100_000);
    return aCase(`100 KB of ${JSON.stringify(piece)}`, () => builtIn.text(text));
  }),
  aCase('100 KB of prose', () => builtIn.text(repeated(prose, 100_000))),
  aCase('100 KB of addresses, phones, cards', () => builtIn.text(repeated(personal, 100_000))),
  aCase('2 KB of prose', () => builtIn.text(repeated(prose, 2_000))),
  aCase('2 KB of prose, custom patterns too', () => custom.text(repeated(prose, 2_000))),
  aCase('50 messages, 18 KB', () => builtIn.deep(messages)),
  aCase('50 messages, 18 KB, custom patterns too', () => custom.deep(messages)),
];

// In turns: what else the machine does falls on all of them alike.
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const { run, times } of cases) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
  }
}

const rows = cases
  .map(({ name, times }) => {
    const sorted = times.toSorted((a, b) => a - b);
    return { name, median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
  })
  .sort((a, b) => b.median - a.median);

process.stdout.write(
  `Node ${process.version}, ${values.rounds} rounds in turns, milliseconds of CPU\n  median     most\n`,
);
for (const { name, median, most } of rows) {
  process.stdout.write(`${median.toFixed(2).padStart(8)} ${most.toFixed(2).padStart(8)}  ${name}\n`);
}
const slow = rows.filter(({ median }) => median >= limit);
process.stdout.write(slow.length === 0 ? `All medians are below ${limit} ms.\n` : `Too slow: ${slow.length}\n`);
process.exitCode = slow.length === 0 ? 0 : 1;
