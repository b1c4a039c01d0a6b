/**
 * The viewer with 100,000 events: how fast the inbox takes them and reads them again, how long the page takes to show its
 * list, a filter, a search, a conversation and the charts, and what server and page hold in memory. In Chromium.
 *
 *   npm run bench:viewer            # 100,000 events
 *   npm run bench:viewer -- 20000
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import type { Page } from 'playwright-core';
import { startBrowser } from '../test/viewer/browser.ts';
import { sampleEvents } from '../test/viewer/sample-events.ts';
import { median } from './median.ts';

const cli = fileURLToPath(new URL('../dist/toolkit/cli.mjs', import.meta.url));
const wanted = Number(process.argv[2] ?? 100_000);
const rounds = 5;
const uploadSize = 500;
const eventsPerSession = 7.8;

interface Running {
  readonly url: string;
  readonly ingestUrl: string;
  readonly viewer: string;
  readonly pid: number;
  /** Milliseconds from the start of the process to the line that says it listens. */
  readonly startMs: number;
  stop(): Promise<void>;
}

async function startInbox(dir: string): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, [cli, 'inbox', '--port', '0', '--dir', dir, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    ...JSON.parse(String(line)),
    startMs: performance.now() - started,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function fill(url: string): Promise<number> {
  const sessions = Math.ceil(wanted / eventsPerSession);
  const events = [...sampleEvents({ sessions, until: Date.now(), spacing: 2_000 })];
  const bodies = Array.from({ length: Math.ceil(events.length / uploadSize) }, (_, at) =>
    JSON.stringify({ api_key: 'bench', events: events.slice(at * uploadSize, (at + 1) * uploadSize) }),
  );
  const started = performance.now();
  for (const body of bodies) await fetch(url, { method: 'POST', body });
  return (events.length / (performance.now() - started)) * 1_000;
}

/** Megabytes of a process that are in memory, as Linux counts them. */
function residentOf(pid: number): number {
  const [, kilobytes = 'NaN'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Milliseconds in the page from an act of the user to what it asked for being drawn. */
async function timed(page: Page, act: () => Promise<unknown>, drawn: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  await drawn();
  return performance.now() - started;
}

async function timedOften(round: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let number = 0; number < rounds; number++) times.push(await round());
  return median(times);
}

const dir = mkdtempSync(join(tmpdir(), 'bench-viewer-'));
const rows: (readonly [string, string])[] = [];
const tell = (what: string, value: number, unit: string, digits = 0) =>
  rows.push([
    what,
    `${value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })} ${unit}`,
  ]);

const first = await startInbox(dir);
tell('inbox starts, empty', first.startMs, 'ms');
tell('events taken in, checked and written', await fill(first.ingestUrl), 'a second');
await first.stop();
tell('file on disk', statSync(join(dir, 'events.jsonl')).size / 1024 ** 2, 'MB');

const inbox = await startInbox(dir);
tell('inbox starts, reading all of it', inbox.startMs, 'ms');
const browser = await startBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const listDrawn = () => page.waitForFunction(() => document.querySelectorAll('[data-session]').length > 5);
tell('page: opened to list drawn', await timed(page, () => page.goto(inbox.viewer), listDrawn), 'ms');
const all = await page.locator('.found span').textContent();
const isAll = () => page.waitForFunction((text) => document.querySelector('.found span')?.textContent === text, all);
const isLess = () =>
  page.waitForFunction((text) => {
    const { textContent } = document.querySelector('.found span') ?? {};
    return textContent?.includes('conversation') && textContent !== text;
  }, all);

tell(
  'page: filter by model',
  await timedOften(async () => {
    const ms = await timed(page, () => page.getByLabel('Model').selectOption('gpt-5'), isLess);
    await timed(page, () => page.getByLabel('Model').selectOption(''), isAll);
    return ms;
  }),
  'ms',
);
tell(
  'page: search for two words (150 ms of it wait for typing to end)',
  await timedOften(async () => {
    const search = page.getByLabel('Search conversations');
    const ms = await timed(page, () => search.fill('neighbour leeds'), isLess);
    await timed(page, () => search.fill(''), isAll);
    return ms;
  }),
  'ms',
);
tell(
  'page: scroll to the oldest',
  await timed(
    page,
    () => page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight)),
    () => page.locator('[data-session="chat-00000"]').waitFor(),
  ),
  'ms',
);
tell(
  'page: open a conversation',
  await timed(
    page,
    () => page.locator('[data-session="chat-00000"]').click(),
    () => page.locator('.turn').first().waitFor(),
  ),
  'ms',
);
tell(
  'page: charts',
  await timed(
    page,
    () => page.keyboard.press('2'),
    () => page.locator('.card').nth(5).waitFor(),
  ),
  'ms',
);
await page.keyboard.press('1');
await listDrawn();
const session = await page.context().newCDPSession(page);
await session.send('HeapProfiler.collectGarbage');
const { usedSize } = await session.send('Runtime.getHeapUsage');
tell('page: heap', usedSize / 1024 ** 2, 'MB', 1);
tell('page: elements', await page.evaluate(() => document.querySelectorAll('*').length), '');
tell('server: resident', residentOf(inbox.pid), 'MB');

await browser.close();
await inbox.stop();
rmSync(dir, { recursive: true });
const table = new Table({
  head: [`${wanted.toLocaleString('en')} events`, ''],
  style: { head: [], border: [], compact: true },
  colAligns: ['left', 'right'],
});
table.push(...rows.map((row) => [...row]));
process.stdout.write(`${table}\n`);
