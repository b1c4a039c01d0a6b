import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { trackedExports, trackedModule } from '../../src/instrument/tracked-exports.ts';
import { wrap } from '../../src/instrument/wrap.ts';
import { anthropicMajors, openaiClass, openaiMajors } from './majors.ts';
import { greet, hello, types, useStage } from './stage.ts';
import { newMock, type WayIn, waysIn } from './ways-in.ts';

const stage = useStage();

describe.each([...openaiMajors, ...anthropicMajors])('the drop-in of $name', ({ module, provider }) => {
  const [{ name } = { name: '' }] = provider.facts.clients;
  const Base = Reflect.get(module, name) as typeof import('openai').OpenAI;
  const Tracked = Reflect.get(trackedExports(module, provider), name) as typeof Base;

  it('is a class whose instances are instances of the SDK’s class, and the other way round', () => {
    const tracked = new Tracked({ apiKey: 'k' });
    expect(tracked).toBeInstanceOf(Base);
    expect(tracked).toBeInstanceOf(Tracked);
    expect(new Base({ apiKey: 'k' })).toBeInstanceOf(Tracked);
    expect({}).not.toBeInstanceOf(Tracked);
    expect(Tracked.name).toBe(Base.name);
  });

  it('keeps statics and error classes, and names itself where the SDK does', () => {
    expect(Tracked.APIError).toBe(Base.APIError);
    expect(Tracked.RateLimitError).toBe(Base.RateLimitError);
    for (const key of Object.getOwnPropertyNames(Base)) {
      const value: unknown = Reflect.get(Base, key);
      if (['length', 'name', 'prototype'].includes(key)) continue;
      expect(Reflect.get(Tracked, key), key).toBe(value === Base ? Tracked : value);
    }
  });

  it('has every resource and every own key of an untracked client', () => {
    const [tracked, bare] = [new Tracked({ apiKey: 'k' }), new Base({ apiKey: 'k' })];
    expect(Object.keys(tracked)).toEqual(Object.keys(bare));
    for (const key of Object.keys(bare)) {
      const value: unknown = Reflect.get(bare, key);
      if (typeof value !== 'object' || value === null) continue;
      expect(Object.keys(Reflect.get(tracked, key)), key).toEqual(Object.keys(value));
    }
  });

  it('can be subclassed', () => {
    class Mine extends Tracked {}
    expect(new Mine({ apiKey: 'k' })).toBeInstanceOf(Mine);
    expect(new Tracked({ apiKey: 'k' })).not.toBeInstanceOf(Mine);
  });

  it('gives the same class each time it is asked for', () => {
    expect(Reflect.get(trackedExports(module, provider), name)).toBe(Tracked);
  });
});

describe.each(openaiMajors)('a client of $name', (major) => {
  it('takes every option of the SDK, and its clones stay tracked', async () => {
    let fetched = 0;
    const { client, ai } = await stage.openaiClient(major, {
      client: {
        organization: 'org-1',
        defaultHeaders: { 'x-default': 'yes' },
        fetch: (...args: Parameters<typeof fetch>) => {
          fetched++;
          return fetch(...args);
        },
      },
    });
    await client.chat.completions.create(hello);
    await client.withOptions({ defaultHeaders: { 'x-clone': 'yes' } }).chat.completions.create(hello);
    expect(fetched).toBe(2);
    expect(stage.openai.requests.map(({ headers }) => [headers['openai-organization'], headers['x-clone']])).toEqual([
      ['org-1', undefined],
      ['org-1', 'yes'],
    ]);
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(2);
  });

  it('lists models as without us, and untracked', async () => {
    const { client, ai } = await stage.openaiClient(major);
    const ids = [];
    for await (const model of client.models.list()) ids.push(model.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ai.events).toEqual([]);
  });

  it('is the same object after wrap(), and a second wrap does not count twice', async () => {
    const { client, ai } = await stage.openaiClient(major);
    expect(wrap(client, { ai })).toBe(client);
    expect(wrap(client, { ai, userId: 'user-of-client' })).toBe(client);
    await client.chat.completions.create(hello);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    expect(ai.events[0]?.user_id).toBe('user-of-client');
  });

  it('hands its binding on to its clones after wrap()', async () => {
    const { client, ai } = await stage.openaiClient(major, {
      way: waysIn.find(({ name }) => name === 'wrap') as WayIn,
    });
    wrap(client, { userId: 'user-of-client' });
    const clone = client.withOptions({ maxRetries: 1 }).withOptions({ timeout: 5_000 });
    expect(clone.maxRetries).toBe(1);
    await clone.chat.completions.create(hello);
    expect(ai.events.map((event) => event.user_id)).toEqual(['user-of-client', 'user-of-client']);
  });

  it('can be spied on by a test, on the client and on the prototype, before and after it was made', async () => {
    const { prototype } = openaiClass(major.module).Chat.Completions;
    const answer = { id: 'mocked', choices: [] } as never; // As much as a test cares to fake.
    const { client } = await stage.openaiClient(major);
    const spy = vi.spyOn(prototype, 'create').mockResolvedValue(answer);
    expect(await client.chat.completions.create(hello)).toBe(answer);
    expect(spy).toHaveBeenCalledWith(hello);
    const { client: later } = await stage.openaiClient(major);
    expect(await later.chat.completions.create(hello)).toBe(answer);
    spy.mockRestore();
    expect((await later.chat.completions.create(hello)).object).toBe('chat.completion');
    const own = vi.spyOn(client.chat.completions, 'create').mockResolvedValue(answer);
    expect(await client.chat.completions.create(hello)).toBe(answer);
    own.mockRestore();
    expect((await client.chat.completions.create(hello)).object).toBe('chat.completion');
  });

  it('that another tool has wrapped in a plain promise streams without a chunk that nobody asked for', async () => {
    const ai = newMock();
    const client = new (openaiClass(major.module))({ apiKey: 'k', baseURL: stage.openai.url });
    const { completions } = client.chat;
    const create = completions.create.bind(completions);
    completions.create = (async (...args: Parameters<typeof create>) => await create(...args)) as never; // Another type.
    wrap(client, { ai });
    stage.openai.enqueue({ text: 'one two' });
    const chunks = [];
    for await (const chunk of await client.chat.completions.create({ ...hello, stream: true })) chunks.push(chunk);
    expect(chunks.every(({ choices }) => choices.length > 0)).toBe(true);
    expect(ai.eventsOfType('[Agent] AI Response')[0]?.event_properties.$llm_message).toEqual({ text: 'one two' });
  });

  it('has embeddings tracked, with their dimensions', async () => {
    const { client, ai } = await stage.openaiClient(major);
    const { data } = await client.embeddings.create({ model: 'text-embedding-3-small', input: 'words' });
    expect(data[0]?.embedding[0]).toEqual(expect.any(Number));
    expect(types(ai.events)).toEqual(['Embedding']);
    expect(ai.events[0]?.event_properties).toMatchObject({
      '[Agent] Embedding Dimensions': data[0]?.embedding.length,
      '[Agent] Cost USD': expect.any(Number),
    });
  });
});

describe.each([
  { name: 'openai', main: 'OpenAI', row: openaiMajors[0] },
  { name: 'openai-6', main: 'OpenAI', row: openaiMajors[0] },
  { name: '@anthropic-ai/sdk', main: 'Anthropic', row: anthropicMajors[0] },
  { name: 'anthropic-0', main: 'Anthropic', row: anthropicMajors[0] },
])('the CommonJS module of a drop-in for $name', ({ name, main, row }) => {
  type Callable = (new (options: object) => object) & ((options: object) => object);
  const sdk: Callable = createRequire(import.meta.url)(name);
  const ours = row ? trackedModule(sdk, row.provider) : sdk;
  const Main: Callable = Reflect.get(ours, main);

  it('has the shape of the SDK’s own', () => {
    expect(typeof ours).toBe(typeof sdk);
    expect(Object.getOwnPropertyNames(sdk).filter((key) => !(key in ours))).toEqual([]);
    expect(Reflect.get(ours, 'default')).toBe(Main);
    expect(Reflect.get(ours, 'APIError')).toBe(Reflect.get(sdk, 'APIError'));
    expect(Main).not.toBe(Reflect.get(sdk, main));
  });

  it('constructs, with and without new, and is a base class, exactly as the SDK’s own', () => {
    const probe = (module: Callable) => {
      class Mine extends module {}
      const [made, mine] = [new module({ apiKey: 'k' }), new Mine({ apiKey: 'k' })];
      const called = module.call(undefined, { apiKey: 'k' });
      const Class: Callable = Reflect.get(module, main);
      return [made, mine, called].map((client) => [
        client instanceof module,
        client instanceof Class,
        client instanceof Mine,
      ]);
    };
    expect(probe(ours)).toEqual(probe(sdk));
  });
});

describe.each(anthropicMajors)('a client of $name', (major) => {
  it('counts tokens and lists models untracked', async () => {
    const { client, ai } = await stage.anthropicClient(major);
    await client.messages.create(greet);
    const before = ai.events.length;
    await client.models.list().catch(() => undefined);
    expect(ai.events).toHaveLength(before);
  });
});
