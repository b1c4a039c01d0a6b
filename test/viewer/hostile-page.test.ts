import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { startBrowser } from './browser.ts';
import { hostileEvents } from './hostile-events.ts';
import { hostileTexts } from './hostile-texts.ts';
import { openTestInbox, upload } from './open-test-inbox.ts';
import { sampleEvents } from './sample-events.ts';

describe('the viewer in a browser', () => {
  let browser: Browser;
  let evil: Inbox;
  beforeAll(async () => {
    browser = await startBrowser();
    evil = await startInbox();
  });
  afterAll(async () => {
    await browser?.close();
    await evil.close();
  });

  /** What shows that text became code: a dialog, a mark that each text tries to set, a policy that was asked. */
  async function watch(page: Page): Promise<() => Promise<unknown>> {
    const seen: string[] = [];
    page.setDefaultTimeout(15_000);
    page.on('dialog', (dialog) => {
      seen.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', ({ message }) => seen.push(message));
    page.on('console', (said) => said.type() === 'error' && seen.push(said.text()));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        Object.assign(window, { violated: `${violatedDirective} ${blockedURI}` });
      });
    });
    return async () => {
      const marks = await page.evaluate(() => ['hacked', 'violated'].map((name) => Reflect.get(window, name)));
      return [...seen, ...marks.filter((mark) => mark !== undefined)];
    };
  }

  it('shows hostile text of every field as text, and runs none of it', async () => {
    expect(hostileTexts.length).toBeGreaterThanOrEqual(25);
    const inbox = await openTestInbox();
    const page = await browser.newPage();
    const trouble = await watch(page);
    await upload(
      inbox.ingestUrl,
      hostileTexts.flatMap((text, number) => hostileEvents(text, number)),
    );
    await page.goto(inbox.pageUrl);
    const rows = page.locator('[data-session]');
    await rows.first().waitFor();
    await page.getByText(`${hostileTexts.length} conversations`, { exact: true }).waitFor();

    for (const [number, text] of hostileTexts.entries()) {
      await page.goto(`${inbox.origin}/#/sessions/${encodeURIComponent(`${number} ${text}`)}`);
      await page.waitForFunction((shown) => document.querySelector('.heading h1')?.textContent === shown, text);
      expect(await page.locator('.step.answer .said').first().textContent()).toBe(text);
      await page.locator('.step.answer .head').first().click();
      await page.locator('.fields').first().waitFor();
      expect(await page.locator('.fields').first().textContent()).toContain(text);
    }
    for (const key of ['2', '3', '4']) {
      await page.keyboard.press('Escape');
      await page.keyboard.press(key);
      await page.locator('.sheet table, .faults li').first().waitFor();
    }
    await page.goto(`${inbox.origin}/#/sessions`);
    for (const text of hostileTexts) await page.getByLabel('Search conversations').fill(text);
    expect(
      await page.locator('#page img, #page iframe, #page script, #page object, #page a[href^="javascript"]').count(),
    ).toBe(0);
    expect(await trouble()).toEqual([]);
    await page.close();
    await inbox.close();
  });

  it('would have been stopped by the policy, had text become markup', async () => {
    const inbox = await openTestInbox();
    const page = await browser.newPage();
    const trouble = await watch(page);
    await page.goto(inbox.pageUrl);
    await page.getByText('Waiting for the first event').waitFor();
    const thrown = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<img src=x onerror="window.hacked = 1">';
        return 'nothing';
      } catch (error) {
        return String(error);
      }
    });
    expect(thrown).toContain('TrustedHTML');
    expect(await trouble()).toEqual(expect.arrayContaining([expect.stringContaining('require-trusted-types-for')]));
    await page.close();
    await inbox.close();
  });

  it('cannot be read, emptied, written to or framed by a page of another origin', async () => {
    const inbox = await openTestInbox();
    await upload(inbox.ingestUrl, sampleEvents({ sessions: 1, until: Date.UTC(2026, 5, 1) }));
    const before = inbox.stats().events;
    const page = await browser.newPage();
    await page.goto(`${evil.origin}/health`);
    const got = await page.evaluate(
      async ({ origin, token }) => {
        const attempt = (path: string, init?: RequestInit) =>
          fetch(origin + path, init).then(
            ({ type, status }) => `${type} ${status}`,
            () => 'refused',
          );
        const headers = { authorization: `Bearer ${token}` };
        const body = JSON.stringify({ api_key: 'k', events: [{ event_type: 'x', user_id: 'user-1' }] });
        return Promise.all([
          attempt('/api/overview', { headers }),
          attempt('/api/clear', { method: 'POST', headers }),
          attempt('/api/clear', { method: 'POST', mode: 'no-cors', credentials: 'include' }),
          attempt('/2/httpapi', { method: 'POST', mode: 'no-cors', body }),
        ]);
      },
      { origin: inbox.origin, token: inbox.token },
    );
    expect(got).toEqual(['refused', 'refused', 'opaque 0', 'opaque 0']);
    expect(inbox.stats().events).toBe(before);
    const framed = await page.evaluate(async (origin) => {
      const frame = document.createElement('iframe');
      frame.src = origin;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return frame.contentDocument === null ? 'foreign' : 'readable';
    }, inbox.origin);
    expect(framed).toBe('foreign');
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${inbox.origin}/`);
    await page.close();
    await inbox.close();
  });

  it('says what to do where the token is missing, and when the inbox was stopped', async () => {
    const inbox = await openTestInbox();
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(inbox.origin);
    await page.getByText('This page has no key to the inbox').waitFor();
    await page.goto(inbox.pageUrl);
    await page.getByText('Waiting for the first event').waitFor();
    await inbox.close();
    await page.getByText('Connection lost').waitFor();
    await page.context().close();
  });
});
