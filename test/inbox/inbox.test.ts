import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';

const good = { event_type: 'Opened', user_id: 'user-1' };

describe('the inbox', () => {
  let inbox: Inbox;
  beforeEach(async () => {
    inbox = await startInbox({
      validate: (event) => {
        if (event.event_type === 'Broken') throw new Error('no idea');
        return event.event_type === 'Odd' ? [{ path: 'event_type', message: 'is odd' }] : [];
      },
    });
  });
  afterEach(() => inbox.close());

  async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const raw = Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body);
    const response = await fetch(`${inbox.origin}${path}`, { method: 'POST', body: raw, headers });
    return { status: response.status, body: await response.json() };
  }
  const upload = (...events: unknown[]) => post('/2/httpapi', { api_key: 'key', events });

  it('keeps what it takes in, in order, with the time of arrival', async () => {
    const before = Date.now();
    expect(await upload(good, { ...good, event_type: 'Closed' })).toMatchObject({ status: 200, body: { code: 200 } });
    expect(inbox.events.map(({ event }) => event.event_type)).toEqual(['Opened', 'Closed']);
    expect(inbox.events[0]?.receivedAt).toBeGreaterThanOrEqual(before);
    expect(inbox.url).toBe(`${inbox.origin}/2/httpapi`);
  });

  it('keeps the findings of the validator with the event, also when the validator itself fails', async () => {
    await upload(good, { ...good, event_type: 'Odd' }, { ...good, event_type: 'Broken' });
    expect(inbox.events.map(({ problems }) => problems)).toEqual([
      [],
      [{ path: 'event_type', message: 'is odd' }],
      [{ message: 'The validator failed on this event: Error: no idea' }],
    ]);
    expect(inbox.stats().eventsWithProblems).toBe(2);
  });

  it('keeps an event that repeats an insert_id once, and counts the repetition', async () => {
    await upload({ ...good, insert_id: 'a' }, { ...good, insert_id: 'b' });
    expect(await upload({ ...good, insert_id: 'a' }, good, good)).toMatchObject({ body: { events_ingested: 3 } });
    expect(inbox.stats()).toMatchObject({ events: 4, duplicates: 1, uploads: 2, byType: { Opened: 4 } });
  });

  it('unpacks gzip, and stops at the limit of a body that unpacks to more', async () => {
    const packed = gzipSync(JSON.stringify({ api_key: 'key', events: [good] }));
    expect(await post('/2/httpapi', packed, { 'content-encoding': 'gzip' })).toMatchObject({ status: 200 });
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    expect(await post('/2/httpapi', bomb, { 'content-encoding': 'gzip' })).toMatchObject({ status: 413 });
    expect(await post('/2/httpapi', Buffer.from('no gzip'), { 'content-encoding': 'gzip' })).toMatchObject({
      status: 400,
    });
  });

  it('answers 413 to a client that is still writing, and takes more on the batch endpoint', async () => {
    const events = [{ ...good, event_properties: { text: 'x'.repeat(8 * 1024 * 1024) } }];
    expect(await post('/2/httpapi', { api_key: 'key', events })).toMatchObject({ status: 413, body: { code: 413 } });
    expect(await post('/batch', { api_key: 'key', events })).toMatchObject({ status: 200 });
    expect(inbox.stats()).toMatchObject({ uploads: 2, refusedUploads: 1, events: 1 });
  });

  it('waits for a number of events, or for events that meet a condition', async () => {
    const two = inbox.waitFor(2);
    const closed = inbox.waitFor((events) => events.some(({ event }) => event.event_type === 'Closed'));
    await upload(good);
    await upload({ ...good, event_type: 'Closed' });
    expect(await two).toHaveLength(2);
    expect((await closed).at(-1)?.event.event_type).toBe('Closed');
    expect(await inbox.waitFor(1)).toHaveLength(2);
  });

  it('says what did arrive when the wait is too long', async () => {
    await upload(good, good);
    await post('/2/httpapi', {});
    await expect(inbox.waitFor(3, { timeoutMs: 20 })).rejects.toMatchObject({
      code: 'INBOX_WAIT_TIMEOUT',
      message: expect.stringContaining(
        'Waited 20 ms for 3 events, received 2 events (2 × Opened); 1 uploads were refused.',
      ),
    });
  });

  it('ends every wait when it is closed', async () => {
    const other = await startInbox();
    const wait = expect(other.waitFor(1)).rejects.toMatchObject({ code: 'INBOX_CLOSED' });
    await other.close();
    await wait;
  });

  it('forgets everything on clear, insert_ids too', async () => {
    await upload({ ...good, insert_id: 'a' });
    inbox.clear();
    expect(inbox.stats()).toMatchObject({ events: 0, uploads: 0, byType: {} });
    await upload({ ...good, insert_id: 'a' });
    expect(inbox.events).toHaveLength(1);
  });

  it('shows its events and its health over HTTP', async () => {
    await upload({ ...good, event_type: 'Odd' });
    const events = await (await fetch(`${inbox.origin}/events`)).json();
    expect(events).toMatchObject({ events: [{ event: { event_type: 'Odd' }, problems: [{ message: 'is odd' }] }] });
    expect(await (await fetch(`${inbox.origin}/health`)).json()).toMatchObject({ status: 'ok', events: 1 });
  });

  it('names its paths to whoever asks for another', async () => {
    const response = await fetch(`${inbox.origin}/2/http`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: expect.stringContaining('/2/httpapi') });
  });

  it.each([
    ['a page on another name', { host: 'evil.example:80' }, 403],
    ['a page of another origin', { origin: 'https://evil.example' }, 403],
    ['a local page', { origin: 'http://localhost:3000' }, 200],
    ['localhost by name', { host: 'localhost:1234' }, 200],
  ])('answers %s as it should, without CORS headers', async (_, headers, status) => {
    const answer = await new Promise<{ status: number | undefined; cors: unknown }>((resolve, reject) => {
      const request = httpRequest(`${inbox.origin}/events`, { headers }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, cors: response.headers['access-control-allow-origin'] });
      });
      request.on('error', reject).end();
    });
    expect(answer).toEqual({ status, cors: undefined });
  });

  it('survives a client that vanishes in the middle of its upload', async () => {
    for (const encoding of ['identity', 'gzip']) {
      await new Promise<void>((resolve) => {
        const headers = { 'content-length': 1000, 'content-encoding': encoding };
        const request = httpRequest(inbox.url, { method: 'POST', headers });
        request.on('error', () => resolve());
        request.write(encoding === 'gzip' ? gzipSync('{"api_key":').subarray(0, 12) : '{"api_key":');
        setTimeout(() => request.destroy(new Error('gone')), 20);
      });
    }
    expect(await upload(good)).toMatchObject({ status: 200 });
    expect(inbox.events).toHaveLength(1);
  });

  it('says what to do when its port is taken', async () => {
    await expect(startInbox({ port: Number(new URL(inbox.origin).port) })).rejects.toMatchObject({
      code: 'INBOX_PORT_UNAVAILABLE',
      message: expect.stringContaining('Give another port'),
    });
  });
});
