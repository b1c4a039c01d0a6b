import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';
import type { DeliveryOptions } from '../../../src/core/delivery/spool/spool-settings.ts';
import { shared } from '../../../src/core/shared-state.ts';
import { NOWHERE, type Reply, startIngestion } from './ingestion.ts';
import { bytesIn, filesIn, leaveBehind, line } from './spool-files.ts';

let dir: string;
let warnings: string[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'spool-test-'));
  warnings = [];
  vi.spyOn(console, 'warn').mockImplementation((text) => void warnings.push(String(text)));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
  shared.told.clear();
});

const taken: Reply = { status: 200, body: { code: 200 } };

function open(serverUrl: string, more: DeliveryOptions = {}): AmplitudeAI {
  return new AmplitudeAI({ apiKey: 'a-secret-key', serverUrl, delivery: { dir, ...more } });
}

function say(ai: AmplitudeAI, ...contents: string[]): void {
  for (const content of contents) ai.trackUserMessage({ userId: 'user-1', content });
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => `number ${index}`);

const parent = () => join(dir, readdirSync(dir)[0] ?? '');

type Server = Awaited<ReturnType<typeof startIngestion>>;
const arrived = ({ uploads }: Server) => uploads.flatMap(({ events }) => events.map(({ insert_id: id }) => id));

describe('events that wait on disk', () => {
  it('are there before the app goes on, readable by nobody else and without the key', () => {
    const ai = open(NOWHERE);
    say(ai, 'one', 'two');
    const [file, ...others] = filesIn(dir);
    expect(others).toEqual([]);
    expect(
      file?.text
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text).event_properties.$llm_message),
    ).toEqual([{ text: 'one' }, { text: 'two' }]);
    expect((file?.mode ?? 0) & 0o777).toBe(0o600);
    expect(statSync(parent()).mode & 0o777).toBe(0o700);
    expect(JSON.stringify(filesIn(dir))).not.toContain('a-secret-key');
  });

  it('have been through the content mode and redaction', () => {
    const ai = new AmplitudeAI({
      apiKey: 'a-key',
      serverUrl: NOWHERE,
      contentMode: 'metadata_only',
      delivery: { dir },
    });
    const redacting = new AmplitudeAI({ apiKey: 'a-key', serverUrl: NOWHERE, redactPii: true, delivery: { dir } });
    say(ai, 'CANARY');
    say(redacting, 'write to canary@example.com');
    const text = JSON.stringify(filesIn(dir));
    expect(text).toContain('[Agent] User Message');
    expect(text).not.toMatch(/canary/i);
  });

  it('leave nothing behind once Amplitude has them', async () => {
    await using server = await startIngestion();
    const ai = open(server.url);
    say(ai, ...numbers(50));
    expect(await ai.flush()).toEqual({ delivered: 50, rejected: 0, reasons: {}, pending: 0 });
    await vi.waitFor(() => expect(filesIn(dir)).toEqual([]));
    await ai.shutdown();
    expect(readdirSync(parent())).toEqual([]);
  });

  it('all arrive, in their order, when there were more than memory holds', async () => {
    let isDown = true;
    await using server = await startIngestion(() =>
      isDown ? { status: 503, headers: { 'retry-after': '0.05' } } : taken,
    );
    const ai = open(server.url);
    say(ai, ...numbers(5_000));
    await vi.waitFor(
      () => {
        expect(server.uploads.length).toBeGreaterThan(1);
        expect(ai.status().delivery).toMatchObject({ pending: 5_000, spooled: 5_000 });
      },
      { timeout: 10_000 },
    );
    isDown = false;
    const sent = server.uploads.length;
    expect(await ai.flush({ timeoutMs: 50_000 })).toMatchObject({ delivered: 5_000, pending: 0 });
    const texts = server.uploads.slice(sent).flatMap(({ events }) => events) as unknown as {
      event_properties: { $llm_message: { text: string } };
    }[]; // What the events of say() hold.
    const said = texts.map(({ event_properties: { $llm_message } }) => $llm_message.text);
    expect([...new Set(said)]).toEqual(numbers(5_000));
  });

  it('are priced, though they were on disk before the prices were there', async () => {
    await using server = await startIngestion();
    const ai = open(server.url);
    ai.trackAiMessage({
      userId: 'user-1',
      content: 'Yes.',
      model: 'gpt-4o',
      provider: 'openai',
      latencyMs: 1,
      inputTokens: 1_000,
      outputTokens: 1_000,
    });
    expect(filesIn(dir)[0]?.text).not.toContain('Cost USD');
    await ai.flush();
    expect(JSON.stringify(server.uploads)).toContain('"[Agent] Cost USD":0.0125');
    expect(arrived(server)).toHaveLength(1);
  });

  it('go, oldest first, when they take too much room, and are counted', async () => {
    const ai = open(NOWHERE, { maxBytes: 1_500_000 });
    await ai.flush({ timeoutMs: 1 });
    const long = 'x'.repeat(1_000);
    for (let round = 0; round < 4; round++) {
      say(ai, ...Array.from({ length: 1_000 }, () => long));
      await ai.flush({ timeoutMs: 50 });
    }
    const { pending, rejected, reasons } = ai.status().delivery;
    expect(pending + rejected).toBe(4_000);
    expect(rejected).toBeGreaterThan(0);
    expect(Object.keys(reasons)).toEqual(['more than 1500000 bytes of events waited on disk']);
    expect(warnings.filter((text) => text.includes('Events are lost'))).toHaveLength(1);
  });

  it('give up what was said in them before any of them goes, oldest first, and are counted', async () => {
    const maxBytes = 10_000_000;
    const ai = open(NOWHERE, { maxBytes });
    say(ai, 'the first, which waits for prices');
    await ai.flush({ timeoutMs: 1 });
    const long = 'x'.repeat(40_000);
    const why = `more than ${maxBytes} bytes of events waited on disk`;
    const lines = () => filesIn(dir).flatMap(({ text }) => text.trim().split('\n'));
    const isRoomForMore = () => expect(bytesIn(dir)).toBeLessThan(maxBytes - 500_000);
    for (let round = 0; round < 40; round++) {
      say(ai, ...Array.from({ length: 10 }, () => long));
      await vi.waitFor(isRoomForMore, { timeout: 20_000 });
    }
    expect(ai.stats()).toMatchObject({ rejected: 0, pending: 401, withoutContent: { [why]: expect.any(Number) } });
    const lost = lines().filter((text) => !text.includes('$llm_message'));
    expect(lost.length).toBe(ai.stats().withoutContent?.[why]);
    for (const text of lost)
      expect(JSON.parse(text)).toMatchObject({ event_type: '[Agent] User Message', user_id: 'user-1' });
    expect(lines().at(-1), 'the newest are whole').toContain(long);
    expect(filesIn(dir).every(({ mode }) => (mode & 0o777) === 0o600)).toBe(true);
    expect(warnings.filter((text) => text.includes('without their content'))).toHaveLength(1);
  });

  it('that Amplitude refuses are put aside with the reason', async () => {
    await using server = await startIngestion((_, attempt) =>
      attempt === 1 ? { status: 400, body: { error: 'wrong', events_with_invalid_fields: { time: [0] } } } : taken,
    );
    const ai = open(server.url);
    say(ai, 'one', 'two');
    expect(await ai.flush()).toMatchObject({ delivered: 1, rejected: 1 });
    const letters = readFileSync(join(parent(), 'refused.jsonl'), 'utf8');
    expect(JSON.parse(letters)).toMatchObject({
      reason: 'time invalid',
      event: { event_properties: { $llm_message: { text: 'one' } } },
    });
  });

  it('are known as spooled when the deadline of a flush comes', async () => {
    const ai = open(NOWHERE);
    say(ai, 'one', 'two');
    expect(await ai.flush({ timeoutMs: 300 })).toMatchObject({ delivered: 0, pending: 2, spooled: 2 });
  });
});

describe('events of a process that is no more', () => {
  it('are sent by the next one, what is damaged or too old is counted, and what is not ours is left alone', async () => {
    await using server = await startIngestion();
    const ai = open(server.url);
    say(ai, 'own');
    leaveBehind(
      dir,
      `${line('left-1')}{"half":\n${line('left-2', Date.now() - 8 * 86_400_000)}${line('left-3').trim()}`,
    );
    mkdirSync(join(parent(), 'something'));
    writeFileSync(join(parent(), 'something', '00000001.jsonl'), line('foreign'));
    await vi.waitFor(() => expect(arrived(server)).toHaveLength(3), { timeout: 10_000 });
    expect(arrived(server).slice(1)).toEqual(['left-1', 'left-3']);
    expect(await ai.flush()).toEqual({
      delivered: 3,
      rejected: 2,
      reasons: {
        'a file of the spool was damaged': 1,
        'it waited on disk for too long: Amplitude would not know it again': 1,
      },
      pending: 0,
    });
    expect(readdirSync(join(parent(), 'something'))).toEqual(['00000001.jsonl']);
  });

  it('are sent by one of several', async () => {
    await using server = await startIngestion();
    const first = open(server.url);
    say(first, 'own');
    await first.flush();
    leaveBehind(dir, Array.from({ length: 500 }, (_, index) => line(`left-${index}`)).join(''));
    const others = [open(server.url), open(server.url), open(server.url)];
    await vi.waitFor(() => expect(arrived(server)).toHaveLength(501), { timeout: 10_000 });
    await Promise.all(others.map((ai) => ai.flush()));
    expect(new Set(arrived(server)).size).toBe(501);
  });

  it('are not taken from one that lives', async () => {
    await using server = await startIngestion(() => ({ status: 503 }));
    const ai = open(server.url);
    say(ai, 'mine');
    await ai.flush({ timeoutMs: 200 });
    const [mine] = filesIn(dir);
    say(open(server.url), 'of another one');
    await sleep(1_500);
    expect(existsSync(mine?.path ?? '')).toBe(true);
  });
});

describe('a disk that cannot be used', () => {
  it.each([
    ['a file stands in the way', () => writeFileSync(join(dir, 'place'), '')],
    ['a link leads elsewhere', () => symlinkSync(tmpdir(), join(dir, 'place'))],
  ])('is named once where %s, and events are delivered from memory', async (_, spoil) => {
    await using server = await startIngestion();
    const [destination = ''] = (() => {
      const probe = open(server.url);
      say(probe, 'probe');
      return readdirSync(dir);
    })();
    rmSync(join(dir, destination), { recursive: true });
    spoil();
    renameSync(join(dir, 'place'), join(dir, destination));
    const ai = open(server.url);
    say(ai, 'one', 'two');
    expect(await ai.flush()).toEqual({ delivered: 2, rejected: 0, reasons: {}, pending: 0 });
    expect(warnings.filter((text) => text.includes('kept in memory alone'))).toHaveLength(1);
  });

  it.each([
    ['whose folder cannot be made', () => join('/dev/null', 'spool'), /ENOTDIR|ENOENT|EEXIST/],
    ['that is a file', () => join(dir, 'file'), /ENOTDIR|EEXIST/],
    ['whose name is none', () => `${dir}/\0`, /null bytes/],
  ])('is named once for a `dir` %s, with what happens to the events', async (_, place, why) => {
    writeFileSync(join(dir, 'file'), '');
    await using server = await startIngestion();
    const ai = open(server.url, { dir: place() });
    say(ai, 'one', 'two');
    expect(await ai.flush()).toEqual({ delivered: 2, rejected: 0, reasons: {}, pending: 0 });
    say(ai, 'three');
    expect(await ai.flush()).toMatchObject({ delivered: 3 });
    const named = warnings.filter((text) => text.includes('kept in memory alone'));
    expect(named).toEqual([expect.stringMatching(why)]);
  });
});

describe('a file of the spool that holds something else', () => {
  it.each([
    ['bytes of no text', Buffer.from([0, 255, 254, 10, 0, 128, 10])],
    ['JSON that is no event', '[]\nnull\n"text"\n{"time":1}\n'],
    ['half an event', '{"event_type":"[Agent] User Message","time":'],
  ])('as %s is counted, named once, and holds up nothing', async (_, text) => {
    await using server = await startIngestion();
    const ai = open(server.url);
    say(ai, 'own');
    leaveBehind(dir, text);
    await vi.waitFor(() => expect(ai.stats().rejected).toBeGreaterThan(0), { timeout: 10_000 });
    const { delivered, reasons, pending } = await ai.flush();
    expect({ delivered, pending, why: Object.keys(reasons) }).toEqual({
      delivered: 1,
      pending: 0,
      why: ['a file of the spool was damaged'],
    });
    expect(warnings.filter((warning) => warning.includes('a file of the spool was damaged'))).toHaveLength(1);
  });
});
