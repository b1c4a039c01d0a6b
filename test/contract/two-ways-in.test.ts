import { createRequire } from 'node:module';
import { afterEach, describe, expect, it } from 'vitest';
import { patch, unpatch } from '../../src/instrument/patch.ts';
import { wrap } from '../../src/instrument/wrap.ts';
import { anthropicMajors, type Major, openaiClass, openaiMajors } from './majors.ts';
import { greet, hello, types, useStage } from './stage.ts';
import { newMock } from './ways-in.ts';

const stage = useStage();
afterEach(unpatch);

/** The method that a patch of this major replaces. */
function leafOf(major: Major): unknown {
  const Client = openaiClass(major.module);
  return Object.getPrototypeOf(new Client({ apiKey: 'k' }).chat.completions).create;
}

describe.each(openaiMajors)('patching $name', (major) => {
  const modules = { openai: major.module };

  it('observes clients that existed before it', async () => {
    const client = new (openaiClass(major.module))({ apiKey: 'k', baseURL: stage.openai.url });
    const ai = newMock();
    await patch({ ai, providers: ['openai'], modules });
    await client.chat.completions.create(hello);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
  });

  it('twice counts once, and one unpatch restores the originals', async () => {
    const original = leafOf(major);
    const ai = newMock();
    await patch({ ai, providers: ['openai'], modules });
    await patch({ ai, providers: ['openai'], modules });
    const client = new (openaiClass(major.module))({ apiKey: 'k', baseURL: stage.openai.url });
    await client.chat.completions.create(hello);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    unpatch();
    unpatch();
    expect(leafOf(major)).toBe(original);
    await client.chat.completions.create(hello);
    expect(ai.events).toHaveLength(2);
  });

  it('and taking the patch away leaves a drop-in client that was made in between tracked', async () => {
    const ai = newMock();
    await patch({ ai, providers: ['openai'], modules });
    const { client, ai: own } = await stage.openaiClient(major);
    await client.chat.completions.create(hello);
    unpatch();
    await client.chat.completions.create(hello);
    expect(types([...ai.events, ...own.events])).toHaveLength(4);
  });

  it('and wrapping the same client counts once', async () => {
    const ai = newMock();
    await patch({ ai, providers: ['openai'], modules });
    const client = wrap(new (openaiClass(major.module))({ apiKey: 'k', baseURL: stage.openai.url }), { ai });
    await client.chat.completions.create(hello);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
  });
});

describe('patching without naming modules', () => {
  it('observes the ESM and the CommonJS copy of each installed SDK', async () => {
    const ai = newMock();
    expect((await patch({ ai })).sort()).toEqual(expect.arrayContaining(['anthropic', 'openai']));
    const require = createRequire(import.meta.url);
    for (const load of [() => import('openai'), () => require('openai') as typeof import('openai')]) {
      const { OpenAI } = await load();
      await new OpenAI({ apiKey: 'k', baseURL: stage.openai.url }).chat.completions.create(hello);
    }
    for (const load of [() => import('@anthropic-ai/sdk'), () => require('@anthropic-ai/sdk')]) {
      const { Anthropic } = (await load()) as typeof import('@anthropic-ai/sdk');
      await new Anthropic({ apiKey: 'k', baseURL: stage.anthropic.url }).messages.create(greet);
    }
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(4);
  });

  it('refuses a provider that it does not know, and names those it knows', async () => {
    await expect(patch({ providers: ['opnai'] })).rejects.toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringMatching(/"opnai".*openai, anthropic/),
    });
  });
});

describe('wrapping', () => {
  it('refuses what is no client of a known SDK, and says what it got', () => {
    class Database {}
    expect(() => wrap(new Database())).toThrow(/received Database.*OpenAI/);
  });

  it.each(anthropicMajors)('keeps a gateway set-up of $name', async (major) => {
    const ai = newMock();
    const { Anthropic } = major.module as typeof import('@anthropic-ai/sdk');
    const client = wrap(new Anthropic({ apiKey: 'gateway-key', baseURL: stage.anthropic.url }), { ai });
    await client.messages.create(greet);
    expect(JSON.stringify(stage.anthropic.requests[0]?.headers)).toContain('gateway-key');
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
  });
});
