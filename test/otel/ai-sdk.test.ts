import { trace } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { trackedFunctions } from '../../src/frameworks/vercel-ai/tracked-exports.ts';
import { aiMajors } from '../frameworks/vercel-ai/majors.ts';
import { weatherTool } from '../frameworks/vercel-ai/program.ts';
import { inParis, prompt, text, usage, useModels } from '../frameworks/vercel-ai/stage.ts';
import { asDefault } from '../frameworks/vercel-ai/ways.ts';
import { property, typesOf, useSpans } from './stage.ts';

const models = useModels();
const spans = useSpans();

/** Those that make spans themselves; later ones leave it to another package. */
const majors = aiMajors.filter(({ name }) => name !== 'ai 7');
const telemetry = () => ({ isEnabled: true, tracer: trace.getTracer('ai') });
const one = ['User Message', 'AI Response'];
const loop = [...one, 'Tool Call', 'AI Response'];

describe.each(majors)('the spans of $name itself', (major) => {
  const { generateText, streamText } = major.ai;
  const sdk = major.ai;

  it('give one answer for each call, with what was said and its tokens', async () => {
    const { ai } = spans.bridge();
    const { plain } = models.open(major);
    models.standIn.enqueue({ text, usage }, { text, usage });
    const settings = { system: 'Explain.', temperature: 0.2, maxOutputTokens: 99 };
    await generateText({ model: plain, prompt, ...settings, experimental_telemetry: telemetry() });
    for await (const _ of streamText({ model: plain, prompt, ...settings, experimental_telemetry: telemetry() })
      .textStream);
    expect(typesOf(ai.events)).toEqual([...one, ...one]);
    expect(property(ai.events, 'User Message', '$llm_message')).toEqual([{ text: prompt }, { text: prompt }]);
    const answers = ai.eventsOfType('[Agent] AI Response').map(({ event_properties }) => event_properties);
    for (const answer of answers) {
      expect(answer).toMatchObject({
        $llm_message: { text },
        '[Agent] Provider': 'openai',
        '[Agent] Model Name': 'gpt-4o-mini-2024-07-18',
        '[Agent] Input Tokens': 112,
        '[Agent] Output Tokens': 9,
        '[Agent] Finish Reason': 'stop',
        '[Agent] System Prompt': 'Explain.',
        '[Agent] Temperature': 0.2,
        '[Agent] Max Output Tokens': 99,
        '[Agent] Cost USD': expect.any(Number),
      });
    }
    expect(answers.map((answer) => answer['[Agent] Is Streaming'])).toEqual([false, true]);
    // ai 5 counts them in spans of streams alone.
    expect(answers.at(-1)).toMatchObject({ '[Agent] Cache Read Tokens': 100, '[Agent] Reasoning Tokens': 4 });
    expect(answers.at(-1)?.['[Agent] TTFB Ms']).toBeGreaterThan(0);
  });

  it.each([false, true])('tell once of each step and tool of a loop (stream: %s)', async (stream) => {
    const { ai } = spans.bridge();
    const { plain: model } = models.open(major);
    models.standIn.enqueue({ toolCalls: [inParis] }, { text: 'Sunny.', toolCalls: [] });
    const tools = { get_weather: weatherTool(sdk) };
    const ask = { model, prompt, tools, stopWhen: sdk.stepCountIs(4), experimental_telemetry: telemetry() };
    expect(stream ? await streamText(ask).text : (await generateText(ask)).text).toBe('Sunny.');
    expect(typesOf(ai.events).toSorted()).toEqual(loop.toSorted());
    expect(property(ai.events, 'AI Response', '[Agent] Finish Reason')).toEqual(['tool-calls', 'stop']);
    expect(property(ai.events, 'AI Response', '[Agent] Tool Calls')[0]).toContain('get_weather');
    ai.assertEventTracked('[Agent] Tool Call', {
      '[Agent] Tool Name': 'get_weather',
      '[Agent] Tool Success': true,
      '[Agent] Tool Input': '{"city":"Paris"}',
      '[Agent] Tool Output': '{"sky":"sunny","city":"Paris"}',
    });
  });

  it('tell of objects, of embeddings and of an error', async () => {
    const { ai } = spans.bridge();
    const { plain: model, provider } = models.open(major);
    const schema = z.object({ term: z.string() });
    const experimental_telemetry = telemetry();
    models.standIn.enqueue({ text: '{"term":"churn"}', usage }, { text: '{"term":"churn"}', usage });
    await sdk.generateObject({ model, schema, prompt, experimental_telemetry });
    for await (const _ of sdk.streamObject({ model, schema, prompt, experimental_telemetry }).partialObjectStream);
    expect(typesOf(ai.events)).toEqual([...one, ...one]);
    const made = property(ai.events, 'AI Response', '$llm_message');
    expect(made).toEqual([{ text: '{"term":"churn"}' }, { text: '{"term":"churn"}' }]);
    expect(property(ai.events, 'AI Response', '[Agent] Input Tokens')).toEqual([112, 112]);

    const embedding = provider.embedding('text-embedding-3-small');
    models.standIn.clear();
    models.standIn.enqueue({ usage: { uncachedInput: 4, output: 0 } }, { usage: { uncachedInput: 8, output: 0 } });
    const { embedding: vector } = await sdk.embed({ model: embedding, value: 'churn', experimental_telemetry });
    await sdk.embedMany({ model: embedding, values: ['churn', 'growth'], experimental_telemetry });
    expect(typesOf(ai.events).slice(4)).toEqual(['Embedding', 'Embedding']);
    expect(property(ai.events, 'Embedding', '[Agent] Input Tokens')).toEqual([4, 8]);
    expect(property(ai.events, 'Embedding', '[Agent] Embedding Dimensions')).toEqual(Array(2).fill(vector.length));
    expect(property(ai.events, 'Embedding', '[Agent] Provider')).toEqual(['openai', 'openai']);

    models.standIn.clear();
    models.standIn.enqueue({ error: { status: 400, message: 'No such thing.' } });
    await expect(generateText({ model, prompt, experimental_telemetry })).rejects.toThrow('No such thing.');
    expect(typesOf(ai.events).slice(6)).toEqual(one);
    expect(property(ai.events, 'AI Response', '[Agent] Error Message').at(-1)).toBe('No such thing.');
  });

  it('count a picture and leave its bytes', async () => {
    const { ai } = spans.bridge();
    const { plain: model } = models.open(major);
    const image = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC';
    const content = [
      { type: 'text' as const, text: prompt },
      { type: 'image' as const, image, mediaType: 'image/png' },
    ];
    await generateText({ model, messages: [{ role: 'user', content }], experimental_telemetry: telemetry() });
    ai.assertEventTracked('[Agent] User Message', { '[Agent] Has Attachments': true });
    expect(JSON.stringify(ai.events)).not.toContain(image);
  });

  it('let no content out in metadata_only', async () => {
    const { ai } = spans.bridge({}, { contentMode: 'metadata_only' });
    const { plain: model } = models.open(major);
    models.standIn.enqueue({ toolCalls: [{ name: 'get_weather', arguments: { city: 'CANARY' } }] }, { text: 'CANARY' });
    const tools = { get_weather: weatherTool(sdk) };
    const ask = { model, prompt: 'CANARY', system: 'CANARY', tools, stopWhen: sdk.stepCountIs(2) };
    await generateText({ ...ask, experimental_telemetry: telemetry() });
    expect(typesOf(ai.events).toSorted()).toEqual(loop.toSorted());
    expect(JSON.stringify(ai.events)).not.toContain('CANARY');
  });

  it.each(['middleware', 'drop-in'])('leave the calls to our %s where it is there', async (way) => {
    const { ai } = spans.bridge();
    const { model: wrapped, plain, provider } = models.open(major, { options: { ai, userId: undefined } });
    const tracked = way === 'drop-in' ? trackedFunctions(sdk) : sdk;
    const model = way === 'drop-in' ? plain : wrapped;
    asDefault(ai);
    models.standIn.enqueue({ toolCalls: [inParis] }, { text, toolCalls: [] }, { text });
    const tools = { get_weather: weatherTool(sdk) };
    const experimental_telemetry = telemetry();
    await tracked.generateText({ model, prompt, tools, stopWhen: sdk.stepCountIs(4), experimental_telemetry });
    for await (const _ of tracked.streamText({ model, prompt, experimental_telemetry }).textStream);
    expect(typesOf(ai.events).toSorted()).toEqual([...loop, ...one].toSorted());
    if (way === 'drop-in') {
      const embedding = provider.embedding('text-embedding-3-small');
      await tracked.embed({ model: embedding, value: 'churn', experimental_telemetry });
      expect(typesOf(ai.events).slice(6)).toEqual(['Embedding']);
    }
    asDefault(undefined);
  });
});
