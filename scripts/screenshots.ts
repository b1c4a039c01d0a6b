/**
 * `npm run screenshots`: pictures of the viewer and of a scan report, made from the built package with conversations as
 * an app would have them. Writes `docs/images/`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { startBrowser } from '../test/viewer/browser.ts';
import { sampleEvents } from '../test/viewer/sample-events.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/toolkit/cli.mjs');
const images = join(root, 'docs/images');
const largest = 150 * 1024;
const size = { width: 1200, height: 675 };

/** The same pictures whenever they are made, but for the date. */
const until = new Date().setUTCHours(14, 30, 0, 0);

async function show(page: Page, name: string): Promise<void> {
  const path = join(images, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size: bytes } = statSync(path);
  if (bytes > largest) throw new Error(`${path} has ${bytes} bytes, at most ${largest} are wanted.`);
  process.stdout.write(`${path} ${Math.round(bytes / 1024)} kB\n`);
}

async function viewer(page: Page, origin: string): Promise<void> {
  const at = async (hash: string, seen: string) => {
    await page.goto(`${origin}/#/${hash}`);
    await page.locator(seen).first().waitFor();
  };
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await at('sessions/chat-00115', '.turn:nth-of-type(2)');
    await show(page, `viewer-conversation-${scheme}`);
    await at('metrics', '.card');
    await show(page, `viewer-metrics-${scheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await at('sites', 'table');
  await show(page, 'viewer-call-sites-light');
  await at('faults', '.faults li');
  await show(page, 'viewer-schema-problems-light');
}

mkdirSync(images, { recursive: true });
const dir = mkdtempSync(join(tmpdir(), 'screenshots-'));
const inbox = spawn(process.execPath, [cli, 'inbox', '--port', '0', '--dir', dir, '--json'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await startBrowser();
try {
  const [line] = await once(createInterface({ input: inbox.stdout }), 'line');
  const { url, viewer: pageUrl, ingestUrl }: Record<'url' | 'viewer' | 'ingestUrl', string> = JSON.parse(String(line));
  const events = [...sampleEvents({ sessions: 120, until })];
  await fetch(ingestUrl, { method: 'POST', body: JSON.stringify({ api_key: 'local', events }) });

  const page = await browser.newPage({ viewport: size, timezoneId: 'UTC', locale: 'en-GB' });
  await page.goto(pageUrl);
  await page.locator('[data-session]').first().waitFor();
  await viewer(page, url);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${url}/#/sessions`);
  await page.getByLabel('Search conversations').fill('depot');
  await page.locator('.found', { hasText: /^\d\d conversations/ }).waitFor();
  await show(page, 'viewer-list-light');

  const report = join(dir, 'scan.html');
  // Exit code 1 says that calls are not recorded, which is what the picture shows.
  const scan = [cli, 'scan', join(root, 'examples/support-bot'), '--format', 'html', '--output', report];
  execFileSync(process.execPath, scan, { stdio: 'ignore' });
  await page.goto(pathToFileURL(report).href);
  await show(page, 'scan-report');
} finally {
  await browser.close();
  inbox.kill('SIGTERM');
  await once(inbox, 'exit');
  rmSync(dir, { recursive: true });
}
