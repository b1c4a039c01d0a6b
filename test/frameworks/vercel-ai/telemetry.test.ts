import * as ai7 from 'ai-7';
import * as openai4 from 'ai-sdk-openai-4';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { amplitudeMiddleware, amplitudeTelemetry } from '../../../src/frameworks/vercel-ai/index.ts';
import { trackedFunctions } from '../../../src/frameworks/vercel-ai/tracked-exports.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { each, types } from '../../contract/stage.ts';
import { type StandIn, startOpenAIStandIn } from '../../standins/index.ts';
import { inParis, prompt, text, usage } from './stage.ts';
import { asDefault } from './ways.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startOpenAIStandIn();
});
afterEach(() => {
  standIn.clear();
  asDefault(undefined);
});
afterAll(() => standIn.close());

function open() {
  const ai = new MockAmplitudeAI();
  asDefault(ai);
  const model = openai4.createOpenAI({ apiKey: 'key', baseURL: standIn.url }).chat('gpt-4o-mini');
  return { ai, model, telemetry: { integrations: [amplitudeTelemetry({ ai })] } };
}

const weather = ai7.tool({
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => `Sunny in ${city}`,
});
const schema = z.object({ term: z.string() });
const limited = { status: 429, retryAfterSeconds: 0.02, message: 'Slow down.' };
const loop = ['User Message', 'AI Response', 'Tool Call', 'AI Response'];

describe('the telemetry integration of ai 7', () => {
  it('tells of a call, with its tokens and its cost', async () => {
    const { ai, model, telemetry } = open();
    standIn.enqueue({ text, usage });
    await ai7.generateText({ model, prompt, instructions: 'Explain.', temperature: 0.2, telemetry });
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    expect(ai.events[1]?.event_properties).toMatchObject({
      $llm_message: { text },
      '[Agent] Provider': 'openai',
      '[Agent] Input Tokens': 112,
      '[Agent] Cache Read Tokens': 100,
      '[Agent] Reasoning Tokens': 4,
      '[Agent] System Prompt': 'Explain.',
      '[Agent] Temperature': 0.2,
      '[Agent] Cost USD': expect.any(Number),
    });
  });

  const ways = [
    { name: 'alone', sdk: ai7, wrapped: false },
    { name: 'beside the middleware', sdk: ai7, wrapped: true },
    { name: 'beside the drop-in', sdk: trackedFunctions(ai7), wrapped: false },
    { name: 'beside both', sdk: trackedFunctions(ai7), wrapped: true },
  ];
  describe.each(ways)('$name', ({ sdk, wrapped }) => {
    const opened = () => {
      const { ai, model, telemetry } = open();
      const middleware = amplitudeMiddleware({ ai });
      const embedding = openai4
        .createOpenAI({ apiKey: 'key', baseURL: standIn.url })
        .embedding('text-embedding-3-small');
      return {
        ai,
        telemetry,
        model: wrapped ? ai7.wrapLanguageModel({ model, middleware }) : model,
        embedding: wrapped ? ai7.wrapEmbeddingModel({ model: embedding, middleware }) : embedding,
      };
    };

    it.each([false, true])('tells once of each step and tool of a loop (stream: %s)', async (stream) => {
      const { ai, model, telemetry } = opened();
      standIn.enqueue({ toolCalls: [inParis] }, { text: 'Sunny.', toolCalls: [] });
      const ask = { model, prompt, tools: { get_weather: weather }, stopWhen: ai7.stepCountIs(4), telemetry };
      const said = stream ? await sdk.streamText(ask).text : (await sdk.generateText(ask)).text;
      expect(said).toBe('Sunny.');
      expect(types(ai.events)).toEqual(loop);
      expect(ai.events[2]?.event_properties).toMatchObject({
        '[Agent] Tool Name': 'get_weather',
        '[Agent] Tool Output': '"Sunny in Paris"',
      });
    });

    it('tells once of a refusal', async () => {
      const { ai, model, telemetry } = opened();
      standIn.enqueue({ error: { status: 400, message: 'No such thing.' } });
      await expect(sdk.generateText({ model, prompt, telemetry })).rejects.toThrow('No such thing.');
      expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
      expect(each(ai.events.slice(1), '[Agent] Error Message')).toEqual(['No such thing.']);
    });

    it.each([false, true])('tells once of a call that is tried again (stream: %s)', async (stream) => {
      const { ai, model, telemetry } = opened();
      standIn.enqueue({ text, rejectFirst: { times: 1, error: limited } });
      const ask = { model, prompt, telemetry };
      expect(stream ? await sdk.streamText(ask).text : (await sdk.generateText(ask)).text).toBe(text);
      expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
      expect(each(ai.events.slice(1), '[Agent] Is Error')).toEqual([false]);
    });

    it.each([false, true])('tells once of a call whose words it may not know (stream: %s)', async (stream) => {
      const { ai, model, telemetry: shown } = opened();
      const telemetry = { ...shown, recordInputs: false, recordOutputs: false };
      standIn.enqueue({ text, usage });
      const ask = { model, prompt, telemetry };
      expect(stream ? await sdk.streamText(ask).text : (await sdk.generateText(ask)).text).toBe(text);
      expect(ai.eventsOfType('[Agent] AI Response')).toMatchObject([
        { event_properties: { '[Agent] Input Tokens': 112 } },
      ]);
      if (sdk === ai7 && !wrapped) expect(JSON.stringify(ai.events)).not.toContain('etention');
    });

    it.each([false, true])('tells once of an object (stream: %s)', async (stream) => {
      const { ai, model, telemetry } = opened();
      standIn.enqueue({ text: '{"term":"churn"}', usage }, { error: { status: 400, message: 'No such thing.' } });
      const ask = { model, schema, prompt, temperature: 0.2, telemetry };
      const streamed = async () => {
        const result = sdk.streamObject({ ...ask, onError: () => undefined });
        for await (const _ of result.partialObjectStream);
        return { object: await result.object };
      };
      const make = () => (stream ? streamed() : sdk.generateObject(ask));
      expect((await make()).object).toEqual({ term: 'churn' });
      expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
      expect(ai.events[0]?.event_properties).toMatchObject({ $llm_message: { text: prompt } });
      expect(ai.events[1]?.event_properties).toMatchObject({
        $llm_message: { text: '{"term":"churn"}' },
        '[Agent] Model Name': 'gpt-4o-mini-2024-07-18',
        '[Agent] Temperature': 0.2,
        '[Agent] Input Tokens': 112,
        '[Agent] Reasoning Tokens': 4,
        '[Agent] Finish Reason': 'stop',
        '[Agent] Is Streaming': stream,
      });
      await expect(make()).rejects.toThrow();
      expect(types(ai.events).slice(2)).toEqual(['User Message', 'AI Response']);
      expect(each(ai.events.slice(3), '[Agent] Error Message')).toEqual(['No such thing.']);
    });

    it('tells once of an object whose words it may not know', async () => {
      const { ai, model, telemetry: shown } = opened();
      standIn.enqueue({ text: '{"term":"churn"}', usage });
      await sdk.generateObject({ model, schema, prompt, telemetry: { ...shown, recordInputs: false } });
      expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
    });

    it('tells once of each request for embeddings, however often it is tried', async () => {
      const { ai, embedding, telemetry } = opened();
      const counted = { usage: { uncachedInput: 4, output: 0 } };
      standIn.enqueue({ ...counted, rejectFirst: { times: 1, error: limited } });
      const { embedding: vector } = await sdk.embed({ model: embedding, value: 'churn', telemetry });
      standIn.clear();
      standIn.enqueue(counted);
      await sdk.embedMany({ model: embedding, values: ['churn', 'growth'], telemetry });
      await sdk.embed({ model: embedding, value: 'churn', telemetry: { ...telemetry, recordInputs: false } });
      standIn.clear();
      standIn.enqueue({ error: { status: 400, message: 'No such thing.' } });
      await expect(sdk.embedMany({ model: embedding, values: ['a', 'b'], telemetry })).rejects.toThrow(
        'No such thing.',
      );
      expect(types(ai.events)).toEqual(Array(4).fill('Embedding'));
      expect(ai.events[0]?.event_properties).toMatchObject({
        '[Agent] Provider': 'openai',
        '[Agent] Model Name': 'text-embedding-3-small',
        '[Agent] Input Tokens': 4,
        '[Agent] Embedding Dimensions': vector.length,
      });
    });
  });
});
