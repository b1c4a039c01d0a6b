import { readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
