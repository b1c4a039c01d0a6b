import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInstance } from '@amplitude/analytics-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { validateEvent } from '../../../schema/validate.ts';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';
import { type Inbox, startInbox } from '../../../src/inbox/index.ts';

let inbox: Inbox;
beforeAll(async () => {
  inbox = await startInbox({ validate: validateEvent });
});
beforeEach(() => inbox.clear());
afterAll(() => inbox.close());

type Fate = [type: string, code: number];

function tracked(options: { serverUrl: string }) {
  const fates: Fate[] = [];
  const ai = new AmplitudeAI({
    apiKey: 'any-key',
    ...options,
    onEvent: (event, code) => fates.push([event.event_type, code]),
  });
  return { ai, fates };
}

describe('delivery through the real analytics-node', () => {
  it('flush() resolves after Amplitude has answered, and says what became of the events', async () => {
    const { ai, fates } = tracked({ serverUrl: inbox.url });
    ai.trackUserMessage({ userId: 'user-1', sessionId: 'thread-1', content: 'Hello' });
    ai.trackAiMessage({
      userId: 'user-1',
      model: 'gpt-4o',
      provider: 'openai',
      latencyMs: 5,
      inputTokens: 10,
      outputTokens: 20,
    });
    expect(await ai.flush()).toEqual({ delivered: 2, rejected: 0, reasons: {}, pending: 0 });
    expect(inbox.events.map(({ event }) => event.event_type)).toEqual(['[Agent] User Message', '[Agent] AI Response']);
    expect(inbox.events.flatMap(({ problems }) => problems)).toEqual([]);
    expect(fates).toEqual([
      ['[Agent] User Message', 200],
      ['[Agent] AI Response', 200],
    ]);
  });

  it('sends long content whole, with its price and ids', async () => {
    const { ai } = tracked({ serverUrl: inbox.url });
    const content = 'word '.repeat(40_000);
    ai.trackAiMessage({
      userId: 'user-1',
      content,
      model: 'gpt-4o',
      provider: 'openai',
      latencyMs: 5,
      inputTokens: 10,
      outputTokens: 20,
    });
    await ai.flush();
    const [received] = inbox.events;
    expect(received?.event).toMatchObject({
      insert_id: expect.any(String),
      time: expect.any(Number),
      event_properties: { $llm_message: { text: content }, '[Agent] Cost USD': 0.00022500000000000002 },
    });
  });

  it('shares a client that the app has already', async () => {
    const amplitude = createInstance();
    await amplitude.init('any-key', { serverUrl: inbox.url }).promise;
    const ai = new AmplitudeAI({ amplitude });
    ai.trackUserMessage({ userId: 'user-1', content: 'Hello' });
    expect(await ai.flush()).toEqual({ delivered: 1, rejected: 0, reasons: {}, pending: 0 });
  });

  it('counts what the server refuses, and tells the callback once for each event', async () => {
    const { ai, fates } = tracked({ serverUrl: inbox.url });
    ai.trackUserMessage({ userId: 'me', content: 'An id that is too short for Amplitude' });
    expect(await ai.flush()).toMatchObject({ delivered: 0, rejected: 1, pending: 0 });
    expect(fates).toEqual([['[Agent] User Message', 400]]);
  });

  it('gives up at the deadline, and says what is still under way', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // A TCP server has an address.
    const { ai } = tracked({ serverUrl: `http://127.0.0.1:${port}/` });
    ai.trackUserMessage({ userId: 'user-1', content: 'Hello' });
    expect(await ai.flush({ timeoutMs: 100 })).toEqual({ delivered: 0, rejected: 0, reasons: {}, pending: 1 });
    server.closeAllConnections();
    server.close();
  });

  it('flush() without any event resolves at once', async () => {
    const { ai } = tracked({ serverUrl: inbox.url });
    expect(await ai.flush()).toEqual({ delivered: 0, rejected: 0, reasons: {}, pending: 0 });
  });
});

describe('configuration', () => {
  it.each([
    [{}, /received neither/],
    [{ apiKey: '' }, /received apiKey: ""/],
    [{ apiKey: 'k', contentMode: 'none' as 'full' }, /"none".*full, metadata_only, customer_enriched/],
    [{ amplitude: {} as never }, /must be a client/],
  ])('refuses %j with what was received', (options, message) => {
    expect(() => new AmplitudeAI(options)).toThrow(message);
  });
});
