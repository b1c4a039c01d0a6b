import { readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { startBrowser } from './browser.ts';
import { hostileTexts } from './hostile-texts.ts';
import { openTestInbox, upload } from './open-test-inbox.ts';
import { sampleEvents } from './sample-events.ts';

type Headers = Record<string, string>;

/** Not `fetch`, which sets Host by itself. */
function ask(url: string, headers: Headers = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: Headers; body: string }>((resolve, reject) => {
    const request = httpRequest(url, { method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers as Headers, body }));
    });
    request.on('error', reject).end(method === 'POST' ? '{"api_key":"k","events":[]}' : undefined);
  });
}

describe('the viewer’s door', () => {
  let inbox: Awaited<ReturnType<typeof openTestInbox>>;
  let bearer: Headers;
  beforeAll(async () => {
    inbox = await openTestInbox();
    bearer = { authorization: `Bearer ${inbox.token}` };
    await upload(inbox.ingestUrl, sampleEvents({ sessions: 3, until: Date.UTC(2026, 5, 1) }));
  });
  afterAll(() => inbox.close());

  const data = ['overview', 'sessions', 'session?id=chat-00000', 'event?number=0', 'metrics', 'call-sites', 'faults'];
  it.each([...data, 'live'])('gives /api/%s to nobody without the token', async (path) => {
    for (const headers of [{}, { authorization: 'Bearer ' }, { authorization: inbox.token }, { cookie: inbox.token }]) {
      const { status, body } = await ask(`${inbox.origin}/api/${path}`, headers);
      expect(status).toBe(401);
      expect(body).toContain('Open the URL that `amplitude-ai inbox` printed');
    }
    expect((await ask(`${inbox.origin}/api/${path}?token=${inbox.token}`)).status).toBe(401);
  });

  it.each(data)('gives /api/%s to the token, for no other origin to read and no cache to keep', async (path) => {
    const { status, headers } = await ask(`${inbox.origin}/api/${path}`, bearer);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each(['evil.example', 'evil.example:4118', '127.0.0.1.evil.example', 'localhost.evil.example', '0.0.0.0', '[::]'])(
    'answers nothing under the name %s, which a page could have pointed here (DNS rebinding)',
    async (host) => {
      for (const path of ['/', '/viewer.js', '/health', '/api/overview', '/nothing']) {
        const { status, body } = await ask(`${inbox.origin}${path}`, { ...bearer, host });
        expect(status).toBe(403);
        expect(body).not.toContain('chat-');
      }
      expect((await ask(inbox.ingestUrl, { host }, 'POST')).status).toBe(403);
    },
  );

  it.each(['https://evil.example', 'http://localhost:3000', 'http://127.0.0.1:1', 'null'])(
    'lets no page of %s read or change anything (CSRF), with or without the token',
    async (origin) => {
      for (const headers of [{ origin }, { ...bearer, origin }]) {
        expect((await ask(`${inbox.origin}/api/overview`, headers)).status).toBe(403);
        expect((await ask(`${inbox.origin}/api/clear`, headers, 'POST')).status).toBe(403);
        expect((await ask(inbox.ingestUrl, headers, 'POST')).status).toBe(403);
        expect((await ask(`${inbox.origin}/batch`, headers, 'POST')).status).toBe(403);
        const preflight = await ask(`${inbox.origin}/api/clear`, headers, 'OPTIONS');
        expect([403, 404]).toContain(preflight.status);
        expect(preflight.headers).not.toHaveProperty('access-control-allow-origin');
      }
      expect(inbox.stats().events).toBeGreaterThan(0);
    },
  );

  it('takes no upload from a browser that hides its origin', async () => {
    expect((await ask(inbox.ingestUrl, { 'sec-fetch-site': 'cross-site' }, 'POST')).status).toBe(403);
  });

  it('clears nothing without the token, or by GET', async () => {
    expect((await ask(`${inbox.origin}/api/clear`, {}, 'POST')).status).toBe(401);
    expect((await ask(`${inbox.origin}/api/clear`, bearer)).status).toBe(404);
    expect(inbox.stats().events).toBeGreaterThan(0);
  });

  it('serves the page with a policy that lets only its own script run', async () => {
    const { headers, body } = await ask(inbox.origin);
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(body).not.toContain('chat-');
    expect(body).not.toMatch(/<script>|style=|\son\w+=/);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/page.css',
    '/index.html/../../x',
    '/api/__proto__',
    '/api/constructor',
  ])('has nothing at %s', async (path) => {
    expect((await ask(`${inbox.origin}${path}`, bearer)).status).toBe(404);
  });

  it('writes neither its token nor a key to disk', async () => {
    for (const name of ['events.jsonl', 'inbox.json']) {
      const text = await readFile(join(inbox.folder, name), 'utf8');
      expect(text).not.toContain(inbox.token);
      expect(text).not.toContain('secret-key');
    }
  });
});

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

/** A conversation in which every field that is shown says the same. */
function hostileEvents(text: string, number: number): object[] {
  const common = {
    '[Agent] Session ID': `${number} ${text}`,
    '[Agent] Trace ID': text,
    '[Agent] Agent ID': text,
    '[Agent] Call Site': text,
    '[Agent] Is Error': true,
    '[Agent] Error Type': text,
    '[Agent] Error Message': text,
    [text]: text,
  };
  const event = (type: string, own: object) => ({
    event_type: `[Agent] ${type}`,
    user_id: `user ${text}`,
    insert_id: `${type} ${number}`,
    time: 1_790_000_000_000 + number,
    event_properties: { ...common, ...own },
    groups: { [text]: text },
  });
  const tool = { '[Agent] Tool Name': text, '[Agent] Tool Input': text, '[Agent] Tool Output': text };
  const model = {
    '[Agent] Model Name': text,
    '[Agent] Provider': text,
    '[Agent] Finish Reason': text,
    '[Agent] Tool Calls': JSON.stringify([{ name: text, arguments: text }]),
    '[Agent] Reasoning Content': text,
    $llm_message: { text },
  };
  return [
    event('User Message', { $llm_message: { text } }),
    event('AI Response', model),
    event('Tool Call', tool),
    event('Span', { '[Agent] Span Name': text, '[Agent] Input State': text }),
    event(text, {}),
  ];
}
