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
  ];
  describe.each(ways)('$name', ({ sdk, wrapped }) => {
    it.each([false, true])('tells once of each step and tool of a loop (stream: %s)', async (stream) => {
      const { ai, model: plain, telemetry } = open();
      const model = wrapped ? ai7.wrapLanguageModel({ model: plain, middleware: amplitudeMiddleware({ ai }) }) : plain;
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
      const { ai, model: plain, telemetry } = open();
      const model = wrapped ? ai7.wrapLanguageModel({ model: plain, middleware: amplitudeMiddleware({ ai }) }) : plain;
      standIn.enqueue({ error: { status: 400, message: 'No such thing.' } });
      await expect(sdk.generateText({ model, prompt, telemetry })).rejects.toThrow('No such thing.');
      expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
      expect(each(ai.events.slice(1), '[Agent] Error Message')).toEqual(['No such thing.']);
    });
  });
});
