import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Backlog } from '../outage.ts';

const program = fileURLToPath(new URL('../outage.ts', import.meta.url));

/** One app that records so many events while nobody takes them, alone on the machine. */
export async function playBacklog(events: number): Promise<Backlog> {
  const flags = ['--expose-gc', '--import', 'tsx', program, '--json', '--events', String(events), '--bytes', '500'];
  const running = promisify(execFile)(process.execPath, flags);
  running.child.stderr?.pipe(process.stderr);
  const { stdout } = await running;
  return JSON.parse(stdout);
}

/** What is promised of it, on any machine: times are for whoever reads them. */
export const isBacklogBad = ({ uncounted, heapMb }: Backlog) => uncounted !== 0 || heapMb > 64;

const rows: readonly (readonly [what: string, figure: (backlog: Backlog) => string, aim: string])[] = [
  ['events in no count', ({ uncounted }) => String(uncounted), '0'],
  ['given up for want of room on disk, and counted', ({ rejected }) => String(rejected), ''],
  ['heap above idle', ({ heapMb }) => `${heapMb.toFixed(1)} MB`, '64 MB'],
  ['on disk', ({ diskMb }) => `${diskMb.toFixed(0)} MB`, '256 MiB, the default of `maxBytes`, and one file'],
  ['event loop late, p99', ({ loopMs }) => `${loopMs.toFixed(1)} ms`, '20 ms'],
  ['event loop late, worst', ({ worstLoopMs }) => `${worstLoopMs.toFixed(1)} ms`, ''],
  ['a track call', ({ trackUs }) => `${trackUs.toFixed(1)} µs`, '40 µs'],
  ['CPU an event, with all that comes after', ({ cpuUs }) => `${cpuUs.toFixed(1)} µs`, ''],
];

/** In Markdown. */
export function backlogPage(backlog: Backlog): string {
  const lines = rows.map(([what, figure, aim]) => `| ${what} | ${figure(backlog)} | ${aim} |`);
  return `## ${backlog.events} events of ${backlog.bytes} bytes in an outage

A server that takes connections and says nothing. For want of room first content goes, then the oldest events.

| figure | seen | aim |
| --- | --- | --- |
${lines.join('\n')}
`;
}
