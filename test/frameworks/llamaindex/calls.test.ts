import { Settings } from '@llamaindex/core/global';
import { OpenAI as LlamaOpenAI, OpenAIEmbedding } from '@llamaindex/openai';
import { agent } from '@llamaindex/workflow';
import { Document, LLMAgent, SummaryIndex, tool } from 'llamaindex';
import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registerAmplitude } from '../../../src/frameworks/llamaindex/index.ts';
import { wrap } from '../../../src/instrument/wrap.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { each, types } from '../../contract/stage.ts';
import { type StandIn, startOpenAIStandIn } from '../../standins/index.ts';

let standIn: StandIn;
let ai: MockAmplitudeAI;
let unregister: () => void;
beforeAll(async () => {
  standIn = await startOpenAIStandIn();
});
beforeEach(() => {
  ai = new MockAmplitudeAI();
  unregister = registerAmplitude({ ai });
});
afterEach(() => {
  unregister();
  standIn.clear();
});
afterAll(() => standIn.close());

const newModel = (options: ConstructorParameters<typeof LlamaOpenAI>[0] = {}) =>
  new LlamaOpenAI({ apiKey: 'key', baseURL: standIn.url, model: 'gpt-4o-mini', maxRetries: 0, ...options });

const hello = { messages: [{ role: 'user' as const, content: 'What is retention?' }] };

describe('LlamaIndex with the registration', () => {
  it('gives one user message and one answer with tokens, model, settings and price', async () => {
    standIn.enqueue({ text: 'Coming back.', usage: { uncachedInput: 10, cacheRead: 4, output: 5 } });
    const answer = await newModel().chat({ messages: [{ role: 'system', content: 'Be short.' }, ...hello.messages] });
    expect(answer.message.content).toBe('Coming back.');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    const { event_properties: said } = ai.assertEventTracked('[Agent] AI Response', {
      '[Agent] Provider': 'openai',
      '[Agent] Model Name': 'gpt-4o-mini-2024-07-18',
      '[Agent] Input Tokens': 14,
      '[Agent] Cache Read Tokens': 4,
      '[Agent] Output Tokens': 5,
      '[Agent] Finish Reason': 'stop',
      '[Agent] Temperature': 0.1,
      '[Agent] System Prompt': 'Be short.',
    });
    expect(said['[Agent] Cost USD']).toBeGreaterThan(0);
    expect(ai.events.map((event) => event.event_properties.$llm_message)).toEqual([
      { text: 'What is retention?' },
      { text: 'Coming back.' },
    ]);
  });

  it('gives a stream as it comes', async () => {
    standIn.enqueue({ text: 'one two three', usage: { uncachedInput: 7, output: 3 } });
    const model = newModel({ additionalChatOptions: { stream_options: { include_usage: true } } });
    let text = '';
    for await (const { delta } of await model.chat({ ...hello, stream: true })) text += delta;
    expect(text).toBe('one two three');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    const { event_properties: said } = ai.assertEventTracked('[Agent] AI Response', {
      '[Agent] Is Streaming': true,
      '[Agent] Input Tokens': 7,
      '[Agent] Output Tokens': 3,
    });
    expect(said.$llm_message).toEqual({ text });
    expect(said['[Agent] TTFB Ms']).toBeLessThanOrEqual(Number(said['[Agent] Latency Ms']));
  });

  it('gives the tools of an agent between its two answers, and the question once', async () => {
    standIn.enqueue({ toolCalls: [{ name: 'add', arguments: { a: 1, b: 2 } }] }, { text: 'Three.' });
    const add = tool({
      name: 'add',
      description: 'Adds.',
      parameters: z.object({ a: z.number(), b: z.number() }),
      execute: ({ a, b }) => a + b,
    });
    const { data } = await agent({ llm: newModel(), tools: [add] }).run('1 + 2?');
    expect(data.result).toBe('Three.');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response']);
    ai.assertEventTracked('[Agent] Tool Call', {
      '[Agent] Tool Name': 'add',
      '[Agent] Tool Success': true,
      '[Agent] Tool Input': '{"a":1,"b":2}',
      '[Agent] Tool Output': '3',
      '[Agent] Parent Message ID': ai.events[0]?.event_properties['[Agent] Message ID'],
    });
  });

  it('gives a tool that throws as failed', async () => {
    standIn.enqueue({ toolCalls: [{ name: 'bad', arguments: {} }] }, { text: 'Sorry.' });
    const bad = tool({
      name: 'bad',
      description: 'Fails.',
      parameters: z.object({}),
      execute: (): string => {
        throw new Error('boom');
      },
    });
    await agent({ llm: newModel(), tools: [bad] }).run('Go');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response']);
    ai.assertEventTracked('[Agent] Tool Call', { '[Agent] Tool Name': 'bad', '[Agent] Tool Success': false });
  });

  it('gives the steps of a query as spans inside one another', async () => {
    const llm = newModel();
    Settings.embedModel = new OpenAIEmbedding({ apiKey: 'key', baseURL: standIn.url });
    await Settings.withLLM(llm, async () => {
      const index = await SummaryIndex.fromDocuments([new Document({ text: 'Retention is coming back.' })]);
      standIn.enqueue({ text: 'Coming back.' });
      const answer = await index.asQueryEngine().query({ query: 'What is retention?' });
      expect(answer.toString()).toBe('Coming back.');
    });
    const spans = ai.eventsOfType('[Agent] Span');
    expect(each(spans, '[Agent] Span Name')).toEqual(['retrieve', 'synthesize', 'query']);
    const query = spans[2]?.event_properties['[Agent] Span ID'];
    expect(each(spans, '[Agent] Parent Span ID')).toEqual([query, query, undefined]);
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
  });

  it('gives an agent of the older kind as a span', async () => {
    standIn.enqueue({ text: 'Hi.' });
    await new LLMAgent({ llm: newModel(), tools: [] }).chat({ message: 'Hello' });
    expect(each(ai.eventsOfType('[Agent] Span'), '[Agent] Span Name')).toEqual(['agent']);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Span']);
  });

  it('keeps parallel sessions apart', async () => {
    const model = newModel();
    unregister();
    unregister = registerAmplitude();
    const ids = Array.from({ length: 20 }, (_, index) => `session-${index}`);
    const ask = (sessionId: string) =>
      ai
        .agent('bot')
        .session({ sessionId })
        .run(() => model.chat({ messages: [{ role: 'user', content: `I am ${sessionId}` }] }));
    await Promise.all(ids.map(ask));
    for (const sessionId of ids) {
      const events = ai.eventsForSession(sessionId);
      expect(types(events)).toEqual(['User Message', 'AI Response', 'Session End']);
      expect(events[0]?.event_properties.$llm_message).toEqual({ text: `I am ${sessionId}` });
    }
  });

  it('leaves an error to the app as it is', async () => {
    standIn.enqueue({ error: { status: 429, message: 'Slow down.' } });
    await expect(newModel().chat(hello)).rejects.toMatchObject({ status: 429 });
  });

  describe('over a client that is tracked as well', () => {
    const newSession = () => wrap(new OpenAI({ apiKey: 'key', baseURL: standIn.url, maxRetries: 0 }), { ai });
    type Session = NonNullable<NonNullable<ConstructorParameters<typeof LlamaOpenAI>[0]>['session']>;
    // The SDK that the framework brings is an older major, of the same form where it is called.
    const modelOver = (session: OpenAI) => newModel({ session: session as unknown as Session });

    it('counts each call once, and those of the app too', async () => {
      const session = newSession();
      const model = modelOver(session);
      await model.chat(hello);
      for await (const _ of await model.chat({ ...hello, stream: true }));
      expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'User Message', 'AI Response']);
      await session.chat.completions.create({ model: 'gpt-4o-mini', messages: hello.messages });
      expect(ai.events).toHaveLength(6);
    });

    it('keeps what the registration said of user and agent', async () => {
      unregister();
      unregister = registerAmplitude({ ai, userId: 'user-1', agentId: 'librarian' });
      await modelOver(newSession()).chat(hello);
      expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
      expect(ai.events.map(({ user_id: user }) => user)).toEqual(['user-1', 'user-1']);
      expect(each(ai.events, '[Agent] Agent ID')).toEqual(['librarian', 'librarian']);
    });

    it('tells of a failed call, of which the framework says nothing', async () => {
      standIn.enqueue({ error: { status: 429, message: 'Slow down.' } });
      await expect(modelOver(newSession()).chat(hello)).rejects.toBeInstanceOf(OpenAI.RateLimitError);
      expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
      ai.assertEventTracked('[Agent] AI Response', { '[Agent] Error Type': 'RateLimitError' });
    });
  });

  it('records nothing any more after it was taken back', async () => {
    unregister();
    await newModel().chat(hello);
    expect(ai.events).toEqual([]);
  });

  it('lets no content out in metadata_only', async () => {
    unregister();
    ai = new MockAmplitudeAI({ contentMode: 'metadata_only' });
    unregister = registerAmplitude({ ai });
    standIn.enqueue({ text: 'CANARY out' });
    await newModel().chat({ messages: [{ role: 'user', content: 'CANARY in' }] });
    expect(ai.events).toHaveLength(2);
    expect(JSON.stringify(ai.events)).not.toContain('CANARY');
  });
});
