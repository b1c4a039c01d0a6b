import OpenAI from 'openai';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { amplitudeMiddleware } from '../../../src/frameworks/vercel-ai/index.ts';
import { patch, unpatch } from '../../../src/instrument/patch.ts';
import { each, types } from '../../contract/stage.ts';
import { sleep } from '../../standins/sleep.ts';
import { aiMajors } from './majors.ts';
import { type Api, inParis, prompt, text, usage, useModels } from './stage.ts';

const models = useModels();
afterEach(unpatch);

const TOOL_MS = 60;

describe.each(aiMajors)('$name', (major) => {
  const { ai: sdk } = major;
  const weather = sdk.tool({
    description: 'Weather of a city',
    inputSchema: z.object({ city: z.string() }),
    execute: async ({ city }) => {
      await sleep(TOOL_MS);
      return { sky: 'sunny', city };
    },
  });

  describe.each<Api>(['chat', 'responses'])('over the %s API', (api) => {
    it('generateText gives one message and one answer, and the same result', async () => {
      const { ai, model } = models.open(major, { api });
      models.standIn.enqueue({ text, usage });
      const result = await sdk.generateText({
        model,
        system: 'Explain.',
        prompt,
        temperature: 0.2,
        maxOutputTokens: 99,
      });
      expect(result.text).toBe(text);
      expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
      const [question, answer] = ai.events;
      expect(question).toMatchObject({ user_id: 'user-1', event_properties: { $llm_message: { text: prompt } } });
      expect(answer?.event_properties).toMatchObject({
        $llm_message: { text },
        '[Agent] Model Name': 'gpt-4o-mini-2024-07-18',
        '[Agent] Provider': 'openai',
        '[Agent] Input Tokens': 112,
        '[Agent] Cache Read Tokens': 100,
        '[Agent] Output Tokens': 9,
        '[Agent] Reasoning Tokens': 4,
        '[Agent] Finish Reason': api === 'chat' ? 'stop' : expect.any(String),
        '[Agent] System Prompt': 'Explain.',
        '[Agent] Temperature': 0.2,
        '[Agent] Max Output Tokens': 99,
        '[Agent] Is Streaming': false,
      });
      expect(Number(answer?.event_properties['[Agent] Cost USD'])).toBeGreaterThan(0);
    });

    it('streamText hands on the very same parts, and tells of them once', async () => {
      const { ai, model, plain } = models.open(major, { api });
      const partsOf = async (streamed: typeof plain) => {
        models.standIn.enqueue({ text, usage, firstChunkDelayMs: 80 });
        const { stream } = await streamed.doStream({
          prompt: [{ role: 'user', content: [{ type: 'text', text: prompt }] }],
        });
        const parts: unknown[] = [];
        for await (const part of stream) parts.push(part);
        return JSON.parse(
          JSON.stringify(parts, (key, value) => (/^(id|timestamp|itemId|responseId)$/.test(key) ? key : value)),
        );
      };
      expect(await partsOf(model as typeof plain)).toEqual(await partsOf(plain));
      expect(types(ai.events)).toEqual(['User Message', 'AI Response']);

      models.standIn.enqueue({ text, usage, firstChunkDelayMs: 80 });
      const { textStream } = sdk.streamText({ model, prompt });
      let joined = '';
      for await (const piece of textStream) joined += piece;
      expect(joined).toBe(text);
      const answer = ai.events.at(-1);
      expect(answer?.event_properties).toMatchObject({
        $llm_message: { text },
        '[Agent] Model Name': 'gpt-4o-mini-2024-07-18',
        '[Agent] Input Tokens': 112,
        '[Agent] Is Streaming': true,
      });
      // Of the wait, the turns in which the consumer is at work are not the model's.
      expect(Number(answer?.event_properties['[Agent] TTFB Ms'])).toBeGreaterThan(40);
    });

    it.each([false, true])(
      'a loop of steps tells the question once, each step and each tool (stream: %s)',
      async (stream) => {
        const { ai, model } = models.open(major, { api });
        models.standIn.enqueue({ toolCalls: [inParis] }, { text: 'Sunny.', toolCalls: [] });
        const ask = {
          model,
          prompt: 'How is the weather?',
          tools: { get_weather: weather },
          stopWhen: sdk.stepCountIs(4),
        };
        const answer = stream ? await sdk.streamText(ask).text : (await sdk.generateText(ask)).text;
        expect(answer).toBe('Sunny.');
        expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response']);
        const [question, , called] = ai.events;
        expect(called?.event_properties).toMatchObject({
          '[Agent] Tool Name': 'get_weather',
          '[Agent] Tool Success': true,
          '[Agent] Tool Input': '{"city":"Paris"}',
          '[Agent] Tool Output': '{"sky":"sunny","city":"Paris"}',
          '[Agent] Parent Message ID': question?.event_properties['[Agent] Message ID'],
        });
        // While an answer still streams, the SDK runs the tool: what is seen of it is what is left at its end.
        expect(Number(called?.event_properties['[Agent] Latency Ms'])).toBeGreaterThan(stream ? 0 : TOOL_MS / 2);
      },
    );

    it('generateObject and streamObject are answers like others', async () => {
      const { ai, model } = models.open(major, { api });
      const schema = z.object({ term: z.string() });
      models.standIn.enqueue({ text: '{"term":"churn"}' }, { text: '{"term":"churn"}' });
      expect((await sdk.generateObject({ model, schema, prompt: 'Name a term' })).object).toEqual({ term: 'churn' });
      const streamed = sdk.streamObject({ model, schema, prompt: 'Name a term' });
      for await (const _ of streamed.partialObjectStream);
      expect(await streamed.object).toEqual({ term: 'churn' });
      expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'User Message', 'AI Response']);
      expect(each(ai.eventsOfType('[Agent] AI Response'), '$llm_message')).toEqual([
        { text: '{"term":"churn"}' },
        { text: '{"term":"churn"}' },
      ]);
    });

    it('a refusal is one answer with the error, and the app gets the error of the SDK', async () => {
      const { ai, model, plain } = models.open(major, { api });
      models.standIn.enqueue(
        { error: { status: 400, message: 'No such thing.' } },
        { error: { status: 400, message: 'No such thing.' } },
      );
      const errorOf = (asked: typeof plain) =>
        sdk
          .generateText({ model: asked, prompt })
          .catch((error: Error) => ({ class: error.constructor, message: error.message }));
      expect(await errorOf(model as typeof plain)).toEqual(await errorOf(plain));
      expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
      expect(ai.events[1]?.event_properties).toMatchObject({
        '[Agent] Is Error': true,
        '[Agent] Error Type': 'AI_APICallError',
        '[Agent] Error Message': 'No such thing.',
        '[Agent] Error Source': 'provider',
      });
    });
  });

  it('an agent is a loop like others', async () => {
    const { ai, model } = models.open(major, { options: { agentId: 'weather-bot' } });
    models.standIn.enqueue({ toolCalls: [inParis] }, { text: 'Sunny.', toolCalls: [] });
    const Agent = sdk.Experimental_Agent;
    const agent = new Agent({ model, tools: { get_weather: weather }, stopWhen: sdk.stepCountIs(4) });
    expect((await agent.generate({ prompt: 'How is the weather?' })).text).toBe('Sunny.');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response']);
    expect(each(ai.events, '[Agent] Agent ID')).toEqual(Array(4).fill('weather-bot'));
  });

  it('a tool that throws is a failed tool call', async () => {
    const { ai, model } = models.open(major);
    models.standIn.enqueue({ toolCalls: [inParis] }, { text: 'It broke.', toolCalls: [] });
    const broken = sdk.tool({
      inputSchema: z.object({ city: z.string() }),
      execute: (): string => {
        throw new RangeError('Too far.');
      },
    });
    await sdk.generateText({ model, prompt, tools: { get_weather: broken }, stopWhen: sdk.stepCountIs(4) });
    const called = ai.assertEventTracked('[Agent] Tool Call', { '[Agent] Tool Success': false });
    expect(called.event_properties['[Agent] Tool Output']).toContain('Too far.');
  });

  it('a consumer that stops midway gives one answer with what had come, and the request is aborted', async () => {
    const { ai, model } = models.open(major);
    models.standIn.enqueue({ text: 'one two three four five six', chunkDelayMs: 20 });
    const { stream } = await model.doStream({ prompt: [{ role: 'user', content: [{ type: 'text', text: prompt }] }] });
    for await (const part of stream) if (part.type === 'text-delta' && part.delta.includes('two')) break;
    const [, answer] = ai.events;
    expect(answer?.event_properties).toMatchObject({ $llm_message: { text: 'one two ' }, '[Agent] Is Error': false });
    await expect.poll(() => models.standIn.requests[0]?.aborted).toBe(true);
  });

  it('a socket that dies midway is one answer with the error and the partial text', async () => {
    const { ai, model } = models.open(major);
    models.standIn.enqueue({ text: 'one two three four', killAfterChunks: 2 });
    const { stream } = await model.doStream({ prompt: [{ role: 'user', content: [{ type: 'text', text: prompt }] }] });
    const read = async () => {
      for await (const _ of stream);
    };
    await expect(read()).rejects.toThrow();
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    expect(ai.events[1]?.event_properties).toMatchObject({
      $llm_message: { text: 'one two ' },
      '[Agent] Is Error': true,
      '[Agent] Error Source': 'network',
    });
  });

  it('an abort is the abort of the SDK, and an error of the app’s own making', async () => {
    const { ai, model } = models.open(major);
    models.standIn.enqueue({ text, headersDelayMs: 2_000 });
    const abortSignal = AbortSignal.timeout(60);
    await expect(sdk.generateText({ model, prompt, abortSignal, maxRetries: 0 })).rejects.toThrow();
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    expect(ai.events[1]?.event_properties).toMatchObject({ '[Agent] Is Error': true });
  });

  it('a consumer that sleeps between parts adds nothing to the latency', async () => {
    const { ai, model } = models.open(major);
    models.standIn.enqueue({ text: 'one two three four' });
    const start = performance.now();
    const { stream } = await model.doStream({ prompt: [{ role: 'user', content: [{ type: 'text', text: prompt }] }] });
    let [parts, slept] = [0, 0];
    for await (const _ of stream) {
      if (parts++ >= 6) continue;
      const since = performance.now();
      await sleep(150);
      slept += performance.now() - since;
    }
    const elapsed = performance.now() - start;
    expect(Number(ai.events[1]?.event_properties['[Agent] Latency Ms'])).toBeLessThan(elapsed - slept + 100);
  });

  it('a call that the SDK tries again tells the question once, and each attempt, which is all that it sees', async () => {
    const { ai, model } = models.open(major);
    models.standIn.enqueue({ text, rejectFirst: { times: 1, error: { status: 429, retryAfterSeconds: 0.02 } } });
    expect((await sdk.generateText({ model, prompt })).text).toBe(text);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'AI Response']);
    expect(each(ai.eventsOfType('[Agent] AI Response'), '[Agent] Is Error')).toEqual([true, false]);
  });

  it('counts once where the vendor’s SDK is patched as well', async () => {
    const { ai, model } = models.open(major);
    await patch({ ai, providers: ['openai'], modules: { openai: { OpenAI } } });
    await sdk.generateText({ model, prompt });
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
  });

  it('belongs to the session in which it was started', async () => {
    const { ai, model } = models.open(major, { options: { userId: undefined } });
    const session = ai.agent('bot').session({ userId: 'user-2', sessionId: 'mine' });
    const { textStream } = await session.run(() => sdk.streamText({ model, prompt }));
    for await (const _ of textStream);
    const told = ai.events.filter(({ event_type: type }) => type !== '[Agent] Session End');
    expect(each(told, '[Agent] Session ID')).toEqual(['mine', 'mine']);
    expect(told.map(({ user_id: user }) => user)).toEqual(['user-2', 'user-2']);
  });

  it('lets no content out in metadata_only, and no bytes of a file in any mode', async () => {
    const image = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8';
    const content = [
      { type: 'text' as const, text: 'CANARY question' },
      { type: 'file' as const, data: image, mediaType: 'image/png', filename: 'CANARY.png' },
    ];
    const ask = { system: 'CANARY system', messages: [{ role: 'user' as const, content }] };
    const closed = models.open(major, { mock: { contentMode: 'metadata_only' } });
    await sdk.generateText({ model: closed.model, ...ask });
    expect(JSON.stringify(closed.ai.events)).not.toContain('CANARY');
    const open = models.open(major);
    await sdk.generateText({ model: open.model, ...ask });
    open.ai.assertEventTracked('[Agent] User Message', { '[Agent] Has Attachments': true });
    expect(JSON.stringify(open.ai.events)).not.toContain(image);
  });

  it('is not disturbed by a failure of ours', async () => {
    const { plain } = models.open(major);
    const broken = {
      get userId(): string {
        throw new Error('No user.');
      },
    };
    const model = sdk.wrapLanguageModel({ model: plain, middleware: amplitudeMiddleware(broken) });
    models.standIn.enqueue({ text }, { text });
    expect((await sdk.generateText({ model, prompt })).text).toBe(text);
    expect(await sdk.streamText({ model, prompt }).text).toBe(text);
  });
});
