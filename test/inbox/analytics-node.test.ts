import { createInstance, Types } from '@amplitude/analytics-node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';

describe('the inbox behind the real analytics-node client', () => {
  let inbox: Inbox;
  beforeEach(async () => {
    inbox = await startInbox();
  });
  afterEach(() => inbox.close());

  async function connect(options: Types.NodeOptions = {}) {
    const client = createInstance();
    const settings = { flushIntervalMillis: 10, logLevel: Types.LogLevel.None, serverUrl: inbox.url, ...options };
    await client.init('api-key', settings).promise;
    return client;
  }

  it('takes in what the client tracks', async () => {
    const client = await connect();
    const result = await client.track('Opened', { size: 3 }, { user_id: 'user-1' }).promise;
    expect(result).toMatchObject({ code: 200, message: 'Event tracked successfully' });
    expect(inbox.events[0]?.event).toMatchObject({
      event_type: 'Opened',
      user_id: 'user-1',
      event_properties: { size: 3 },
      insert_id: expect.any(String),
    });
  });

  it('makes the client drop the bad event of a batch and send the good ones again', async () => {
    // Long enough for all four to be in one batch, on a busy machine too.
    const client = await connect({ flushIntervalMillis: 300 });
    const results = await Promise.all([
      client.track('Opened', {}, { user_id: 'user-1' }).promise,
      client.track('Short id', {}, { user_id: 'u' }).promise,
      client.track('No one', {}).promise,
      client.track('Closed', {}, { user_id: 'user-1' }).promise,
    ]);
    expect(results.map(({ code }) => code)).toEqual([200, 400, 400, 200]);
    expect(inbox.events.map(({ event }) => event.event_type)).toEqual(['Opened', 'Closed']);
    expect(inbox.stats()).toMatchObject({ uploads: 2, refusedUploads: 1, duplicates: 0 });
  });

  it('honours the minimum id length of the client', async () => {
    const client = await connect({ minIdLength: 1 });
    expect(await client.track('Opened', {}, { user_id: 'u' }).promise).toMatchObject({ code: 200 });
  });

  it('makes the client split a batch that is too large', async () => {
    // Long enough for all eight to be queued before the first flush.
    const client = await connect({ flushQueueSize: 8, flushIntervalMillis: 300 });
    // The client cuts each text at 1,024 characters, so the size has to come from many of them.
    const texts = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`text ${index}`, 'x'.repeat(1000)]));
    const results = await Promise.all(
      Array.from({ length: 8 }, () => client.track('Large', texts, { user_id: 'user-1' }).promise),
    );
    expect(results.every(({ code }) => code === 200)).toBe(true);
    expect(inbox.stats()).toMatchObject({ events: 8, refusedUploads: 1, duplicates: 0 });
  });

  it('serves the batch endpoint', async () => {
    const client = await connect({ serverUrl: `${inbox.origin}/batch` });
    expect(await client.track('Opened', {}, { device_id: 'device-1' }).promise).toMatchObject({ code: 200 });
  });
});
