import { afterEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';
import { shared } from '../../../src/core/shared-state.ts';
import { type Reply, startIngestion, type Upload } from './ingestion.ts';

const quiet = () => vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => {
  vi.restoreAllMocks();
  shared.told.clear();
});

const now = { 'retry-after': '0' };
const taken: Reply = { status: 200, body: { code: 200 } };

function say(ai: AmplitudeAI, ...contents: string[]): void {
  for (const content of contents) ai.trackUserMessage({ userId: 'user-1', content });
}

describe('events of an instance with a key of its own', () => {
  it('go in one upload, in their order, with a number each and the library of analytics-node', async () => {
    await using server = await startIngestion();
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai, 'one', 'two', 'three');
    expect(await ai.flush()).toEqual({ delivered: 3, rejected: 0, reasons: {}, pending: 0 });
    expect(server.uploads).toMatchObject([
      { api_key: 'a-key', events: [{ event_id: 0 }, { event_id: 1 }, { event_id: 2 }] },
    ]);
    expect(server.uploads[0]?.events.map(({ library }) => library)).toEqual(
      Array(3).fill(expect.stringMatching(/^amplitude-node-ts\//)),
    );
  });

  it('go without flush(), soon', async () => {
    await using server = await startIngestion();
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai, 'one');
    await vi.waitFor(() => expect(ai.status().delivery.delivered).toBe(1), { timeout: 10_000 });
  });

  it('all arrive, each once, of a burst of 10,000', async () => {
    await using server = await startIngestion();
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai, ...Array.from({ length: 10_000 }, (_, index) => `question ${index}`));
    expect(await ai.flush({ timeoutMs: 60_000 })).toMatchObject({ delivered: 10_000, rejected: 0, pending: 0 });
    const sizes = server.uploads.map(({ events }) => events.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
    const ids = server.uploads.flatMap(({ events }) => events.map(({ insert_id: id }) => id));
    expect([ids.length, new Set(ids).size]).toEqual([10_000, 10_000]);
  });

  it.each<[string, Reply]>([
    ['503 with a text', { status: 503, body: '"unavailable"', headers: now }],
    ['500 with a page', { status: 500, body: '<html>', headers: now }],
    ['429', { status: 429, body: { code: 429 }, headers: now }],
    ['429 that names all of them', { status: 429, body: { code: 429, throttled_events: [0, 1] }, headers: now }],
    ['408', { status: 408, headers: now }],
    ['a dead connection', 'reset'],
  ])('are sent again under the same ids after %s', async (_, failure) => {
    await using server = await startIngestion((__, attempt) => (attempt <= 2 ? failure : taken));
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai, 'one', 'two');
    expect(await ai.flush({ timeoutMs: 30_000 })).toEqual({ delivered: 2, rejected: 0, reasons: {}, pending: 0 });
    const ids = server.uploads.map(({ events }) => events.map(({ insert_id: id }) => id));
    expect(ids).toEqual([ids[0], ids[0], ids[0]]);
  });

  it('do not wait for those of a user who sent too many: these go later, and flush() waits for them', async () => {
    const busy = 'busy-user';
    const ofBusy = ({ events }: Upload) => events.filter(({ user_id: user }) => user === busy).length;
    await using server = await startIngestion((upload, attempt) =>
      ofBusy(upload) > 0 && attempt <= 2
        ? { status: 429, body: { code: 429, throttled_users: { [busy]: 31 } }, headers: now }
        : taken,
    );
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    for (const userId of ['user-1', busy, 'user-2', busy]) ai.trackUserMessage({ userId, content: 'hello' });
    expect(await ai.flush({ timeoutMs: 30_000 })).toEqual({ delivered: 4, rejected: 0, reasons: {}, pending: 0 });
    const users = server.uploads.map(({ events }) => events.map(({ user_id: user }) => user));
    expect(users).toEqual([
      ['user-1', busy, 'user-2', busy],
      ['user-1', 'user-2'],
      [busy, busy],
    ]);
  });

  it('of a user who has to wait are pending, and keep nobody else', async () => {
    const busy = 'busy-user';
    await using server = await startIngestion(({ events }) =>
      events.some(({ user_id: user }) => user === busy)
        ? { status: 429, body: { code: 429, throttled_users: { [busy]: 31 } } }
        : taken,
    );
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    ai.trackUserMessage({ userId: busy, content: 'hello' });
    say(ai, 'one');
    expect(await ai.flush({ timeoutMs: 500 })).toMatchObject({ delivered: 1, pending: 1 });
    ai.trackUserMessage({ userId: busy, content: 'hello again' });
    say(ai, 'two', 'three');
    expect(await ai.flush({ timeoutMs: 500 })).toMatchObject({ delivered: 3, pending: 2 });
    expect(server.uploads).toHaveLength(3);
  });

  it('wait for a key that is taken, but hold no app open for it', async () => {
    quiet();
    await using server = await startIngestion(() => ({
      status: 400,
      body: { code: 400, error: 'Invalid API key: x' },
    }));
    const waits = vi.spyOn(globalThis, 'setTimeout');
    const ai = new AmplitudeAI({ apiKey: 'a-wrong-key', serverUrl: server.url });
    say(ai, 'one');
    expect(await ai.flush()).toMatchObject({ pending: 1, held: '400 Invalid API key: x' });
    const askingAgain = waits.mock.results.filter((_, index) => waits.mock.calls[index]?.[1] === 60_000);
    expect(askingAgain.map(({ value }) => value.hasRef())).toEqual([false]);
  });

  it('are parted from those that Amplitude names as wrong', async () => {
    await using server = await startIngestion((_, attempt) =>
      attempt === 1 ? { status: 400, body: { error: 'wrong', events_with_invalid_fields: { time: [1] } } } : taken,
    );
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai, 'one', 'two', 'three');
    expect(await ai.flush()).toEqual({ delivered: 2, rejected: 1, reasons: { 'time invalid': 1 }, pending: 0 });
  });

  it('are sent in halves where an upload is too large; one that is too large alone goes without its content', async () => {
    await using server = await startIngestion(({ events }) =>
      JSON.stringify(events).includes('large') || events.length > 2 ? { status: 413, body: { error: 'large' } } : taken,
    );
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai, 'one', 'two', 'large', 'four', 'five');
    expect(await ai.flush()).toEqual({
      delivered: 5,
      rejected: 0,
      reasons: {},
      pending: 0,
      withoutContent: { '413 large': 1 },
    });
    const kept = server.uploads.flatMap(({ events }) => (events.length === 1 ? events : []));
    expect(kept.filter((event) => !JSON.stringify(event).includes('$llm_message'))).toEqual([
      expect.objectContaining({ event_type: '[Agent] User Message', user_id: 'user-1' }),
    ]);
  });

  it('are refused where they are too large even without their content', async () => {
    await using server = await startIngestion(() => ({ status: 413, body: { error: 'large' } }));
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai, 'one', 'two');
    expect(await ai.flush()).toEqual({ delivered: 0, rejected: 2, reasons: { '413 large': 2 }, pending: 0 });
  });

  it('wait while the key is wrong: flush() says so and waits no longer, and they go when it is right', async () => {
    const warn = quiet();
    let isRight = false;
    await using server = await startIngestion(({ api_key: key }) =>
      isRight ? taken : { status: 400, body: { code: 400, error: `Invalid API key: ${key}` } },
    );
    const ai = new AmplitudeAI({ apiKey: 'a-wrong-key', serverUrl: server.url });
    say(ai, 'one', 'two');
    const held = { delivered: 0, rejected: 0, reasons: {}, pending: 2, held: '400 Invalid API key: <the key>' };
    expect(await ai.flush({ timeoutMs: 600_000 })).toEqual(held);
    expect(await ai.flush({ timeoutMs: 600_000 })).toEqual(held);
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/takes no events: 400 Invalid API key: <the key>/)]]);
    isRight = true;
    expect(await ai.flush({ timeoutMs: 600_000 })).toEqual({ delivered: 2, rejected: 0, reasons: {}, pending: 0 });
  });

  it('that come while others are flushed do not keep that flush() waiting', async () => {
    await using server = await startIngestion();
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url, onEvent: () => say(ai, 'again') });
    say(ai, 'one');
    expect(await ai.flush({ timeoutMs: 600_000 })).toMatchObject({ delivered: 1 });
  });

  it('are told to the callback once each, with what became of them', async () => {
    await using server = await startIngestion((_, attempt) => (attempt === 1 ? { status: 503, headers: now } : taken));
    const told: unknown[] = [];
    const ai = new AmplitudeAI({
      apiKey: 'a-key',
      serverUrl: server.url,
      onEvent: (event, code) => told.push([event.insert_id, code]),
    });
    say(ai, 'one', 'two');
    await ai.flush({ timeoutMs: 30_000 });
    expect(told).toEqual(server.uploads[1]?.events.map(({ insert_id: id }) => [id, 200]));
  });

  it('are bounded in memory while nothing is taken: first content goes, then the oldest, and both are counted', async () => {
    quiet();
    await using server = await startIngestion(() => 'reset');
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    const megabyte = 'x'.repeat(1024 * 1024);
    const why = 'more than 64 MB of events waited to be sent';
    for (let index = 0; index < 70; index++) say(ai, megabyte);
    const { withoutContent, ...counts } = await ai.flush({ timeoutMs: 100 });
    expect(counts).toMatchObject({ delivered: 0, rejected: 0, pending: 70 });
    expect(withoutContent?.[why]).toBeGreaterThan(0);
    const groups = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`g${index}`, 'x'.repeat(900)]));
    for (let index = 0; index < 200; index++) ai.trackUserMessage({ userId: 'user-1', content: 'hello', groups });
    const { rejected, reasons, pending } = await ai.flush({ timeoutMs: 100 });
    expect(rejected + pending).toBe(270);
    expect(reasons).toEqual({ [why]: rejected });
    expect(rejected).toBeGreaterThan(0);
  });

  it('survive values that JSON has no form for', async () => {
    await using server = await startIngestion();
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    const groups: Record<string, unknown> = { company: 'acme', size: 10n };
    groups.self = groups;
    ai.trackUserMessage({ userId: 'user-1', content: 'one', groups: groups as Record<string, string> }); // As JavaScript may.
    expect(await ai.flush()).toMatchObject({ delivered: 1, pending: 0 });
    expect(server.uploads[0]?.events[0]).toMatchObject({ groups: { company: 'acme', size: '10', self: '[circular]' } });
  });

  it('leave the fetch of the app alone', async () => {
    await using server = await startIngestion();
    const fetch = vi.spyOn(globalThis, 'fetch');
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai, 'one');
    expect(await ai.flush()).toMatchObject({ delivered: 1 });
    expect(fetch).not.toHaveBeenCalled();
  });
});
