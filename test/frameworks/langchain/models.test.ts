import { AIMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { FakeListChatModel, FakeStreamingChatModel } from '@langchain/core/utils/testing';
import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAmplitudeCallback } from '../../../src/frameworks/langchain/index.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { each, types } from '../../contract/stage.ts';
import { type StandIn, startOpenAIStandIn } from '../../standins/index.ts';
import { LoopbackChatModel } from './model.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startOpenAIStandIn();
});
afterEach(() => standIn.clear());
afterAll(() => standIn.close());

const newModel = () =>
  new LoopbackChatModel({ client: new OpenAI({ apiKey: 'key', baseURL: standIn.url, maxRetries: 0 }), maxRetries: 0 });

describe('a chat model with the callback', () => {
  it('gives one user message and one answer with its tokens, model, settings and price', async () => {
    const ai = new MockAmplitudeAI();
    standIn.enqueue({ text: 'Coming back.', usage: { uncachedInput: 10, cacheRead: 4, output: 5, reasoning: 2 } });
    const callbacks = [createAmplitudeCallback({ ai, userId: 'user-1', sessionId: 'session-1' })];
    const answer = await newModel().invoke([new SystemMessage('Be short.'), new HumanMessage('What is retention?')], {
      callbacks,
    });
    expect(answer.content).toBe('Coming back.');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    ai.assertEventTracked('[Agent] User Message', { user_id: 'user-1', '[Agent] Session ID': 'session-1' });
    const { event_properties: said } = ai.assertEventTracked('[Agent] AI Response', {
      '[Agent] Provider': 'openai',
      '[Agent] Input Tokens': 14,
      '[Agent] Cache Read Tokens': 4,
      '[Agent] Output Tokens': 5,
      '[Agent] Reasoning Tokens': 2,
      '[Agent] Finish Reason': 'stop',
      '[Agent] Temperature': 0.5,
      '[Agent] System Prompt': 'Be short.',
      '[Agent] Is Streaming': false,
      '[Agent] Turn ID': 2,
    });
    expect(said['[Agent] Model Name']).toMatch(/^gpt-4o-mini/);
    expect(said['[Agent] Cost USD']).toBeGreaterThan(0);
    expect(ai.events.map((event) => event.event_properties.$llm_message)).toEqual([
      { text: 'What is retention?' },
      { text: 'Coming back.' },
    ]);
  });

  it('gives a stream as it comes, with its first token and its tokens', async () => {
    const ai = new MockAmplitudeAI();
    standIn.enqueue({ text: 'one two three', usage: { uncachedInput: 7, output: 3 } });
    const pieces: string[] = [];
    for await (const chunk of await newModel().stream('Count.', { callbacks: [createAmplitudeCallback({ ai })] })) {
      pieces.push(chunk.text);
    }
    expect(pieces.join('')).toBe('one two three');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    const { event_properties: said } = ai.assertEventTracked('[Agent] AI Response', {
      '[Agent] Is Streaming': true,
      '[Agent] Input Tokens': 7,
      '[Agent] Output Tokens': 3,
    });
    expect(said.$llm_message).toEqual({ text: 'one two three' });
    expect(said['[Agent] TTFB Ms']).toBeLessThanOrEqual(Number(said['[Agent] Latency Ms']));
  });

  it('leaves the error to the app as it is, and tells who failed', async () => {
    const ai = new MockAmplitudeAI();
    standIn.enqueue({ error: { status: 429, message: 'Slow down.' } });
    const failing = newModel().invoke('Hello', { callbacks: [createAmplitudeCallback({ ai })] });
    await expect(failing).rejects.toBeInstanceOf(OpenAI.RateLimitError);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    ai.assertEventTracked('[Agent] AI Response', {
      '[Agent] Is Error': true,
      '[Agent] Error Type': 'RateLimitError',
      '[Agent] Error Source': 'provider',
    });
  });

  it('that the app aborts fails as it does without us, and the event says that the app gave up', async () => {
    const ai = new MockAmplitudeAI();
    const abort = async (config: object) => {
      standIn.clear();
      standIn.enqueue({ headersDelayMs: 60_000 });
      const controller = new AbortController();
      const asking = newModel().invoke('Hello', { ...config, signal: controller.signal });
      const failure = asking.catch((error: unknown) => error);
      await vi.waitFor(() => expect(standIn.requests).toHaveLength(1));
      controller.abort();
      const error = await failure;
      return error instanceof Error ? [error.constructor, error.message] : error;
    };
    const plain = await abort({});
    expect(await abort({ callbacks: [createAmplitudeCallback({ ai })] })).toEqual(plain);
    await vi.waitFor(() => expect(types(ai.events)).toEqual(['User Message', 'AI Response']));
    ai.assertEventTracked('[Agent] AI Response', { '[Agent] Is Error': true, '[Agent] Error Source': 'app' });
  });

  it('keeps the text that had come when a stream dies', async () => {
    const ai = new MockAmplitudeAI();
    const model = new FakeListChatModel({ responses: ['Hi'] });
    const dying = Object.assign(new FakeStreamingChatModel({}), {
      async *_streamResponseChunks(...args: Parameters<FakeListChatModel['_streamResponseChunks']>) {
        yield* model._streamResponseChunks(...args);
        throw new TypeError('socket hang up');
      },
    });
    const read = async () => {
      for await (const _ of await dying.stream('Hello', { callbacks: [createAmplitudeCallback({ ai })] }));
    };
    await expect(read()).rejects.toThrow('socket hang up');
    const { event_properties: said } = ai.assertEventTracked('[Agent] AI Response', { '[Agent] Is Error': true });
    expect(said.$llm_message).toEqual({ text: 'Hi' });
  });

  it.each([
    [
      'the constructor',
      (ai: MockAmplitudeAI) =>
        new FakeListChatModel({ responses: ['Hi'], callbacks: [createAmplitudeCallback({ ai })] }),
    ],
    [
      'withConfig',
      (ai: MockAmplitudeAI) =>
        new FakeListChatModel({ responses: ['Hi'] }).withConfig({ callbacks: [createAmplitudeCallback({ ai })] }),
    ],
  ])('works through %s', async (_, make) => {
    const ai = new MockAmplitudeAI();
    expect((await make(ai).invoke('Hello')).content).toBe('Hi');
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
  });

  it('tells the runs of a batch apart', async () => {
    const ai = new MockAmplitudeAI();
    const questions = Array.from({ length: 20 }, (_, index) => `Question ${index}`);
    const callbacks = [createAmplitudeCallback({ ai })];
    const configs = questions.map((_, index) => ({ callbacks, metadata: { thread_id: `thread-${index}` } }));
    await new FakeListChatModel({ responses: ['Hi'] }).batch(questions, configs);
    expect(ai.events).toHaveLength(40);
    for (const [index, question] of questions.entries()) {
      const events = ai.eventsForSession(`thread-${index}`);
      expect(types(events)).toEqual(['User Message', 'AI Response']);
      expect(events[0]?.event_properties.$llm_message).toEqual({ text: question });
      expect(each(events, '[Agent] Turn ID')).toEqual([1, 2]);
    }
  });

  it('counts as new only what follows the last answer', async () => {
    const ai = new MockAmplitudeAI();
    const history = [new HumanMessage('First'), new AIMessage('Answer'), new HumanMessage('Second')];
    await new FakeListChatModel({ responses: ['Hi'] }).invoke(history, {
      callbacks: [createAmplitudeCallback({ ai })],
    });
    expect(ai.events[0]?.event_properties.$llm_message).toEqual({ text: 'Second' });
  });

  it('belongs to the session and agent around it', async () => {
    const ai = new MockAmplitudeAI();
    const callbacks = [createAmplitudeCallback()];
    const model = new FakeListChatModel({ responses: ['Hi'] });
    await ai
      .agent('bot')
      .session({ userId: 'user-1', sessionId: 'around' })
      .run(() => model.invoke('Hello', { callbacks, metadata: { thread_id: 'other' } }));
    expect(types(ai.eventsForSession('around'))).toEqual(['User Message', 'AI Response', 'Session End']);
    expect(each(ai.events, '[Agent] Agent ID')).toEqual(['bot', 'bot', 'bot']);
  });

  it('counts attachments and keeps their bytes', async () => {
    const ai = new MockAmplitudeAI();
    const content = [
      { type: 'text', text: 'What is this?' },
      { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
    ];
    await new FakeListChatModel({ responses: ['A cat'] }).invoke([new HumanMessage({ content })], {
      callbacks: [createAmplitudeCallback({ ai })],
    });
    ai.assertEventTracked('[Agent] User Message', { '[Agent] Attachment Count': 1 });
    expect(JSON.stringify(ai.events)).not.toContain('base64');
  });

  it('lets no content out in metadata_only', async () => {
    const ai = new MockAmplitudeAI({ contentMode: 'metadata_only' });
    const callbacks = [createAmplitudeCallback({ ai })];
    await new FakeListChatModel({ responses: ['CANARY out'] }).invoke('CANARY in', { callbacks });
    expect(ai.events).toHaveLength(2);
    expect(JSON.stringify(ai.events)).not.toContain('CANARY');
  });
});
