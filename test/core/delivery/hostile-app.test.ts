import { createInstance } from '@amplitude/analytics-node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';
import type { AmplitudeAIOptions } from '../../../src/core/config.ts';
import type { AmplitudeClient } from '../../../src/core/delivery/amplitude-client.ts';
import { shared } from '../../../src/core/shared-state.ts';
import { NOWHERE, startIngestion } from './ingestion.ts';

let unhandled: unknown[];
const note = (error: unknown) => void unhandled.push(error);
beforeEach(() => {
  unhandled = [];
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve)); // Rejections are reported in a later turn.
  process.off('unhandledRejection', note);
  vi.restoreAllMocks();
  shared.told.clear();
  expect(unhandled).toEqual([]);
});

const quiet = () => vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const say = (ai: AmplitudeAI) => ai.trackUserMessage({ userId: 'user-1', content: 'hello' });
const later = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('code of the app that fails is not the end of the app', () => {
  const fails = async () => {
    throw new Error('of the app');
  };

  it.each<[string, (serverUrl: string) => AmplitudeAIOptions]>([
    ['with a key of its own', (serverUrl) => ({ apiKey: 'a-key', serverUrl })],
    ['on a dry run', () => ({ dryRun: true })],
    ['with a client of the app', (serverUrl) => ({ amplitude: opened(serverUrl) })],
  ])('a delivery callback that rejects, %s', async (_, options) => {
    const warn = quiet();
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await using server = await startIngestion();
    const ai = new AmplitudeAI({ ...options(server.url), onEvent: fails });
    say(ai);
    expect(await ai.flush()).toMatchObject({ delivered: 1, pending: 0 });
    await later();
    expect(warn.mock.calls).toEqual([[expect.stringContaining('failed in the delivery callback (Error)')]]);
  });

  it('a console that throws, as test runners make it do', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {
      throw new Error('no console in tests');
    });
    await using server = await startIngestion(() => ({ status: 401 }));
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    const unreadable = Object.defineProperty({}, 'userId', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(() => ai.trackUserMessage(unreadable as never)).not.toThrow(); // As JavaScript may.
    say(ai);
    expect(await ai.flush()).toMatchObject({ held: '401' });
  });
});

const opened = (serverUrl: string): AmplitudeClient => {
  const client = createInstance();
  client.init('any-key', { serverUrl, logLevel: 0 });
  return client;
};

describe('a client of the app', () => {
  const noText = Object.create(null);
  it.each<[string, () => unknown, string]>([
    ['gives nothing', () => undefined, "Cannot read properties of undefined (reading 'promise')"],
    ['gives no promise', () => ({}), 'a plug-in of the client dropped it'],
    ['resolves with nothing', () => ({ promise: Promise.resolve() }), 'a plug-in of the client dropped it'],
    ['resolves with a number for a word', () => ({ promise: Promise.resolve({ code: 500, message: 7 }) }), '7'],
    ['rejects with null', () => ({ promise: Promise.reject(null) }), 'null'],
    ['rejects with no text', () => ({ promise: Promise.reject(noText) }), 'no text'],
    [
      'throws',
      () => {
        throw new Error('a plug-in');
      },
      'a plug-in',
    ],
  ])('that %s loses the event, which is counted', async (_, track, reason) => {
    quiet();
    const flush = () => ({ promise: Promise.reject(new Error('flush')) });
    const ai = new AmplitudeAI({ amplitude: { track, flush } as AmplitudeClient }); // As JavaScript may.
    say(ai);
    expect(await ai.flush()).toEqual({ delivered: 0, rejected: 1, reasons: { [reason]: 1 }, pending: 0 });
  });

  it('that never says what became of events is not waited for without bound', async () => {
    quiet();
    const promise = new Promise<never>(() => undefined);
    const ai = new AmplitudeAI({ amplitude: { track: () => ({ promise }), flush: () => ({ promise }) } });
    for (let index = 0; index < 50_010; index++) say(ai);
    const { pending, rejected } = await ai.flush({ timeoutMs: 10 });
    expect({ pending, rejected }).toEqual({ pending: 50_000, rejected: 10 });
  });
});

describe('flush()', () => {
  it.each([Number.POSITIVE_INFINITY, 2 ** 31, Number.NaN])(
    'waits when it is told %s milliseconds',
    async (timeoutMs) => {
      await using server = await startIngestion();
      const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
      say(ai);
      expect(await ai.flush({ timeoutMs })).toMatchObject({ delivered: 1, pending: 0 });
    },
  );

  it('takes options that are null, and a time that is over', async () => {
    await using server = await startIngestion();
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai);
    expect(await ai.flush({ timeoutMs: -1 })).toMatchObject({ delivered: 0, pending: 1 });
    expect(await ai.flush(null as never)).toMatchObject({ delivered: 1, pending: 0 }); // As JavaScript may.
  });

  it('called for each request does not make an outage worse', async () => {
    await using server = await startIngestion(() => ({ status: 503 }));
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai);
    await ai.flush({ timeoutMs: 200 });
    const before = server.uploads.length;
    for (let request = 0; request < 40; request++) await ai.flush({ timeoutMs: 1 });
    expect(server.uploads.length - before).toBeLessThanOrEqual(2);
  });

  it('respects how long Amplitude asked for', async () => {
    await using server = await startIngestion(() => ({ status: 429, headers: { 'retry-after': '30' } }));
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai);
    await ai.flush({ timeoutMs: 300 });
    expect(await ai.flush({ timeoutMs: 700 })).toMatchObject({ pending: 1, held: '429' });
    expect(server.uploads).toHaveLength(1);
  });

  it('is not asked again and again by a Retry-After that no timer can wait', async () => {
    await using server = await startIngestion(() => ({ status: 503, headers: { 'retry-after': '9999999' } }));
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    say(ai);
    await ai.flush({ timeoutMs: 400 });
    expect(server.uploads).toHaveLength(1);
  });
});

it('events that wait for their prices are pending', async () => {
  const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: NOWHERE });
  for (let index = 0; index < 3; index++) say(ai);
  expect(ai.stats()).toMatchObject({ delivered: 0, rejected: 0, pending: 3 });
  await ai.shutdown({ timeoutMs: 0 });
});

it.each<[AmplitudeAIOptions, RegExp]>([
  [{ serverUrl: 'api.example.com' }, /serverUrl is "api.example.com".*https/],
  [{ serverUrl: 'ftp://example.com/' }, /serverUrl is "ftp/],
  [{ delivery: { dir: 5 as never } }, /delivery.dir cannot be 5/],
  [{ delivery: { maxBytes: -1 } }, /delivery.maxBytes cannot be -1/],
  [{ delivery: { maxAgeMs: Number.NaN } }, /delivery.maxAgeMs cannot be NaN/],
])('%j cannot work, and is refused when it is configured', (options, message) => {
  expect(() => new AmplitudeAI({ apiKey: 'a-key', ...options })).toThrow(message);
});
