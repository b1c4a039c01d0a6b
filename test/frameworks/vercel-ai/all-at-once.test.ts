import OpenAI from 'openai';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amplitudeMiddleware, amplitudeTelemetry } from '../../../src/frameworks/vercel-ai/index.ts';
import { trackedFunctions } from '../../../src/frameworks/vercel-ai/tracked-exports.ts';
import { patch, unpatch } from '../../../src/instrument/patch.ts';
import { patchFetch } from '../../../src/instrument/patch-fetch.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { types } from '../../contract/stage.ts';
import { type AiMajor, aiMajors } from './majors.ts';
import type { EmbeddingModel, Model } from './program.ts';
import { prompt, text, usage, useModels } from './stage.ts';
import { asDefault } from './ways.ts';

const models = useModels();
const one = ['User Message', 'AI Response'];

let ai: MockAmplitudeAI;
let leave: () => void;
beforeEach(async () => {
  ai = new MockAmplitudeAI();
  asDefault(ai);
  leave = patchFetch({ hosts: [new URL(models.standIn.url).host] });
  await patch({ ai, providers: ['openai'], modules: { openai: { OpenAI } } });
});
afterEach(() => {
  leave();
  unpatch();
  asDefault(undefined);
});

/** A model and an embedding model that an app has built on the vendor's SDK, tried and true. */
function ownModels({ openai }: AiMajor): { chat: Model; embedding: EmbeddingModel } {
  const provider = openai.createOpenAI({ apiKey: 'key', baseURL: models.standIn.url });
  const client = new OpenAI({ apiKey: 'key', baseURL: models.standIn.url, maxRetries: 0 });
  // What the provider's own model sends goes through the client, which is tracked.
  const [chat, embedding] = [provider.chat('gpt-4o-mini'), provider.embedding('text-embedding-3-small')];
  const askFirst = (model: object, name: string, ask: (params: { values?: string[] }) => Promise<unknown>) =>
    new Proxy(model, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (key !== name || typeof value !== 'function') return value;
        return async (params: { values?: string[] }): Promise<unknown> => {
          await ask(params);
          return Reflect.apply(value, target, [params]);
        };
      },
    });
  const messages = [{ role: 'user' as const, content: prompt }];
  return {
    chat: askFirst(chat, 'doGenerate', () =>
      client.chat.completions.create({ model: 'gpt-4o-mini', messages }),
    ) as Model, // The same but for one method.
    embedding: askFirst(embedding, 'doEmbed', ({ values = [] }) =>
      client.embeddings.create({ model: 'text-embedding-3-small', input: values }),
    ) as EmbeddingModel, // As above.
  };
}

describe.each(aiMajors)('$name, with patched fetch, a patched SDK below and every way in above', (major) => {
  const sdk = trackedFunctions(major.ai);
  const telemetry = () => ({ telemetry: { integrations: [amplitudeTelemetry({ ai })] } });

  it.each([false, true])('gives one question and one answer for a call (stream: %s)', async (stream) => {
    const { plain } = models.open(major);
    const model = major.ai.wrapLanguageModel({ model: plain, middleware: amplitudeMiddleware({ ai }) });
    models.standIn.enqueue({ text, usage });
    const ask = { model, prompt, ...telemetry() };
    expect(stream ? await sdk.streamText(ask).text : (await sdk.generateText(ask)).text).toBe(text);
    expect(types(ai.events)).toEqual(one);
  });

  it('gives one embedding for a request', async () => {
    const { provider } = models.open(major);
    models.standIn.enqueue({ usage: { uncachedInput: 4, output: 0 } });
    await sdk.embed({ model: provider.embedding('text-embedding-3-small'), value: 'churn', ...telemetry() });
    expect(types(ai.events)).toEqual(['Embedding']);
  });

  it('gives one event for a call of a model that is built on the tracked SDK', async () => {
    const { chat, embedding } = ownModels(major);
    models.standIn.enqueue({ text }, { text });
    await sdk.generateText({ model: chat, prompt });
    expect(types(ai.events)).toEqual(one);
    models.standIn.clear();
    models.standIn.enqueue({}, {});
    await sdk.embed({ model: embedding, value: 'churn' });
    expect(types(ai.events)).toEqual([...one, 'Embedding']);
  });

  it('leaves a call of the tracked SDK beside it to that one', async () => {
    const client = new OpenAI({ apiKey: 'key', baseURL: models.standIn.url });
    const { plain: model } = models.open(major);
    models.standIn.enqueue({ text }, { text });
    await sdk.generateText({ model, prompt });
    await client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: prompt }] });
    await client.embeddings.create({ model: 'text-embedding-3-small', input: 'churn' });
    expect(types(ai.events)).toEqual([...one, ...one, 'Embedding']);
  });
});

describe.each(aiMajors.slice(-1))('the telemetry of $name alone, over patched fetch', ({ ai: sdk, openai }) => {
  it('gives one event for each call', async () => {
    const provider = openai.createOpenAI({ apiKey: 'key', baseURL: models.standIn.url });
    const telemetry = { integrations: [amplitudeTelemetry({ ai })] };
    models.standIn.enqueue({ text }, { text: '{"a":1}' });
    const model = provider.chat('gpt-4o-mini');
    await sdk.generateText({ model, prompt, ...{ telemetry } });
    await sdk.generateObject({ model, output: 'no-schema', prompt, ...{ telemetry } });
    models.standIn.clear();
    await sdk.embed({ model: provider.embedding('text-embedding-3-small'), value: 'churn', ...{ telemetry } });
    expect(types(ai.events)).toEqual([...one, ...one, 'Embedding']);
  });
});
