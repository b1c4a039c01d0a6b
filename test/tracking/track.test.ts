import { createRequire } from 'node:module';
import { createInstance } from '@amplitude/analytics-node';
import OpenAI from 'openai';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../src/core/amplitude-ai.ts';
import { shared } from '../../src/core/shared-state.ts';
import { llmOperation } from '../../src/dialects/index.ts';
import { patch, unpatch } from '../../src/instrument/patch.ts';
import { disableLlmTracing, getActiveClient, isTracking, track, tracking, untrack } from '../../src/tracking/index.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
let said: string[];
beforeEach(async () => {
  stage = await startStage();
  said = [];
  shared.told.clear();
  vi.spyOn(console, 'warn').mockImplementation((text) => void said.push(String(text)));
});
afterEach(async () => {
  await untrack();
  unpatch();
  vi.restoreAllMocks();
  await stage.close();
});

const hello = { model: 'gpt-4o-mini', messages: [{ role: 'user' as const, content: 'Hello!' }] };
const ask = () => stage.sdk.chat.completions.create(hello);
/** Only that SDK is looked for, which is quick. */
const onlyOpenAI = { providers: ['openai'] };
const types = async () => (await stage.arrived()).map(({ type }) => type);

/** What stands on the prototypes: of the ES module and of the CommonJS copy. */
const required: { OpenAI: typeof OpenAI } = createRequire(import.meta.url)('openai');
const methods = () => [OpenAI, required.OpenAI].map((Client) => new Client({ apiKey: 'key' }).chat.completions.create);

describe('track()', () => {
  it('tracks clients that exist already, and puts the very methods back', async () => {
    const before = methods();
    const tracker = track(stage.client, onlyOpenAI);
    expect(await tracker.ready).toEqual(['openai']);
    expect(methods()).not.toEqual(before);
    await ask();
    await tracker.stop();
    expect(methods()).toEqual(before);
    await ask();
    expect(await types()).toEqual(['ai_operation']);
  });

  it('tracks the providers that it is told and no other', async () => {
    await track(stage.client, { providers: ['anthropic'] }).ready;
    await ask();
    await stage.claude.messages.create({ ...hello, max_tokens: 10 });
    await untrack();
    expect((await stage.arrived()).map(({ properties }) => properties.provider)).toEqual(['anthropic']);
  });

  it('says what is on, and for whom', async () => {
    expect([isTracking(), getActiveClient()]).toEqual([false, undefined]);
    const tracker = track(stage.client, onlyOpenAI);
    expect([isTracking(), getActiveClient() === stage.client, tracker.isActive]).toEqual([true, true, true]);
    await untrack();
    expect([isTracking(), getActiveClient(), tracker.isActive]).toEqual([false, undefined, false]);
  });

  it('can be stopped twice, and before it is ready', async () => {
    const before = methods();
    const tracker = track(stage.client, onlyOpenAI);
    await Promise.all([tracker.stop(), tracker.stop()]);
    await tracker.ready;
    expect(methods()).toEqual(before);
  });

  it('leaves what patch() does alone, and says that patch() goes on', async () => {
    const other = new AmplitudeAI({ amplitude: stage.client, dialects: [llmOperation] });
    await patch({ ai: other, providers: ['openai'] });
    await track(stage.client, onlyOpenAI).ready;
    await untrack();
    await ask();
    await other.flush();
    expect(await types()).toEqual(['llm_operation']);
    expect(said.filter((text) => text.includes('openai is patched already'))).toHaveLength(1);
  });

  it('records a call of a client that names its own instance there, and once', async () => {
    const { wrap } = await import('../../src/instrument/wrap.ts');
    const own = new AmplitudeAI({ amplitude: stage.client, dialects: [llmOperation] });
    const wrapped = wrap(new OpenAI({ apiKey: 'key', baseURL: stage.openai.url }), { ai: own });
    await track(stage.client, onlyOpenAI).ready;
    await wrapped.chat.completions.create(hello);
    await own.flush();
    await untrack();
    expect(await types()).toEqual(['llm_operation']);
  });

  it('warns once that it is experimental', async () => {
    for (let time = 0; time < 3; time++) {
      track(stage.client, onlyOpenAI);
      await untrack();
    }
    expect(said.filter((text) => text.includes('@experimental'))).toHaveLength(1);
  });

  it('gives what is on, with one message, when it is called twice for a client', () => {
    const tracker = track(stage.client, onlyOpenAI);
    expect(track(stage.client, onlyOpenAI)).toBe(tracker);
    expect(track(stage.client, onlyOpenAI)).toBe(tracker);
    expect(said.filter((text) => text.includes('twice'))).toEqual([expect.stringContaining('the first one stays')]);
  });

  it('refuses a second client, and says what to do', () => {
    track(stage.client, onlyOpenAI);
    expect(() => track(createInstance())).toThrow(/another client\. Call untrack\(\) first, or tracking\(client, fn\)/);
  });

  it('refuses a provider that nobody knows, and is not on then', () => {
    expect(() => track(stage.client, { providers: ['opneai'] })).toThrow(
      /track\(\) does not know "opneai"; known providers: openai, /,
    );
    expect(isTracking()).toBe(false);
  });

  it('refuses what is no dialect, and what is no client', () => {
    // Of an app without types.
    expect(() => track(stage.client, { dialects: ['llm_operation'] as never })).toThrow(/amplitude-ai\/dialects/);
    expect(() => track({} as never)).toThrow(/without track\(\)/);
  });

  it('says once which provider is not installed', async () => {
    const { allProviders } = await import('../../src/providers/all.ts');
    const [openai] = allProviders.filter(({ facts }) => facts.id === 'openai');
    const facts = openai?.facts as { package: { name: string } }; // The row is data, and for this test another name.
    const name = facts.package.name;
    facts.package.name = 'openai-that-nobody-has';
    try {
      expect(await track(stage.client, onlyOpenAI).ready).toEqual([]);
    } finally {
      facts.package.name = name;
    }
    expect(said.filter((text) => text.includes('not installed'))).toEqual([
      '[amplitude-ai] track(): OpenAI is not tracked, since openai-that-nobody-has is not installed. Run npm install openai-that-nobody-has.',
    ]);
  });
});

describe('tracking()', () => {
  it('leaves the SDKs patched for the next request, and puts the very methods back when none comes', async () => {
    const before = methods();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const patchedIn = () => tracking(stage.client, async () => methods(), onlyOpenAI);
    const [first, second] = [await patchedIn(), await patchedIn()];
    expect(first).not.toEqual(before);
    expect([second, methods()]).toEqual([first, first]);
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(methods()).toEqual(before);
  });

  it('is undone by untrack(), whoever tracked last', async () => {
    const before = methods();
    await tracking(stage.client, async () => {}, onlyOpenAI);
    await untrack();
    expect(methods()).toEqual(before);
  });

  it('tracks what one function does, for a client of its own, and nothing around it', async () => {
    const answer = await tracking(
      stage.client,
      async () => {
        expect(getActiveClient()).toBe(stage.client);
        return (await ask()).choices[0]?.message.role;
      },
      onlyOpenAI,
    );
    expect(answer).toBe('assistant');
    expect(isTracking()).toBe(false);
    await ask();
    await vi.waitFor(async () => expect(await types()).toEqual(['ai_operation']));
  });

  it('keeps contexts that run at once apart, and stands before what is on everywhere', async () => {
    const others = await Promise.all([startStage(), startStage()]);
    await track(stage.client, onlyOpenAI).ready;
    await Promise.all([
      ask(),
      ...others.map(({ client, sdk }) => tracking(client, () => sdk.chat.completions.create(hello), onlyOpenAI)),
    ]);
    await untrack();
    for (const one of [stage, ...others]) {
      await vi.waitFor(async () => expect((await one.arrived()).map(({ type }) => type)).toEqual(['ai_operation']));
    }
    await Promise.all(others.map((one) => one.close()));
  });

  it('tracks nothing of those outside while it is on', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const inside = tracking(stage.client, () => gate, onlyOpenAI);
    await ask();
    release();
    await inside;
    expect(await types()).toEqual([]);
  });

  it('throws what the function throws, and is off then', async () => {
    const failing = tracking(stage.client, () => Promise.reject(new RangeError('of the app')), onlyOpenAI);
    await expect(failing).rejects.toThrow('of the app');
    expect(isTracking()).toBe(false);
    await ask();
    expect(await types()).toEqual([]);
  });

  it('ends with untrack() inside of it, while what is on everywhere stays', async () => {
    const other = await startStage();
    await track(stage.client, onlyOpenAI).ready;
    await tracking(
      other.client,
      async () => {
        await untrack();
        expect(isTracking()).toBe(false);
      },
      onlyOpenAI,
    );
    expect(getActiveClient()).toBe(stage.client);
    await other.close();
  });
});

describe('disableLlmTracing()', () => {
  it('does nothing for a client that is not traced', async () => {
    const tracker = track(stage.client, onlyOpenAI);
    await disableLlmTracing(createInstance());
    expect(tracker.isActive).toBe(true);
  });
});
