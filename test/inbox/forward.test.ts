import { afterEach, describe, expect, it } from 'vitest';
import { Forwarder } from '../../src/inbox/command/forward.ts';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { openTestInbox, upload } from '../viewer/open-test-inbox.ts';

describe('an inbox that sends on', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  const forwarding = async (to: Inbox, apiKey?: string) => {
    const forwarder = new Forwarder({ apiKey, serverUrl: to.url }, { VITEST: 'true' });
    const keys: string[] = [];
    const inbox = await openTestInbox({
      onReceived: (received) => {
        keys.push(received.apiKey);
        forwarder.send(received);
      },
    });
    closing.push(inbox.close, () => forwarder.shutdown(5_000));
    return { inbox, forwarder, keys };
  };
  const amplitude = async () => {
    const inbox = await startInbox();
    closing.push(inbox.close);
    return inbox;
  };
  const hello = { event_type: 'Opened', user_id: 'user-1', insert_id: 'a', time: 1_790_000_000_000 };

  it('gives Amplitude the events as they came, and keeps them', async () => {
    const to = await amplitude();
    const { inbox, forwarder, keys } = await forwarding(to);
    await upload(inbox.ingestUrl, [{ ...hello, event_properties: { a: 1 }, groups: { org: 'acme' } }]);
    expect(await forwarder.shutdown(5_000)).toMatchObject([{ delivered: 1, pending: 0, rejected: 0 }]);
    expect(to.events.map(({ event }) => event)).toMatchObject([
      { ...hello, event_properties: { a: 1 }, groups: { org: 'acme' } },
    ]);
    expect(inbox.stats().events).toBe(1);
    expect(keys).toEqual(['secret-key']);
  });

  it('fixes what Amplitude needs to know an event again where the sender left it out', async () => {
    const to = await amplitude();
    const { inbox, forwarder } = await forwarding(to);
    await upload(inbox.ingestUrl, [{ event_type: 'Opened', user_id: 'user-1' }]);
    await forwarder.shutdown(5_000);
    expect(to.events[0]?.event).toMatchObject({ insert_id: expect.any(String), time: expect.any(Number) });
  });

  it('sends on once what came twice', async () => {
    const to = await amplitude();
    const { inbox, forwarder } = await forwarding(to);
    await upload(inbox.ingestUrl, [hello]);
    await upload(inbox.ingestUrl, [hello]);
    expect(await forwarder.shutdown(5_000)).toMatchObject([{ delivered: 1 }]);
    expect(to.stats()).toMatchObject({ events: 1, duplicates: 0 });
  });

  it('takes an upload in although Amplitude is out of reach, and says what is still to be sent', async () => {
    const to = await amplitude();
    const { inbox, forwarder } = await forwarding(to);
    await to.close();
    await upload(inbox.ingestUrl, [hello]);
    expect(inbox.stats().events).toBe(1);
    expect(await forwarder.shutdown(200)).toMatchObject([{ delivered: 0, pending: 1 }]);
  });
});
