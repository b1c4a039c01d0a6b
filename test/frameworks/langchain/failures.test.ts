import { InMemoryCache } from '@langchain/core/caches';
import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import { HumanMessage } from '@langchain/core/messages';
import { FakeListChatModel, FakeLLM } from '@langchain/core/utils/testing';
import { describe, expect, it } from 'vitest';
import { AmplitudeCallbackHandler, createAmplitudeCallback } from '../../../src/frameworks/langchain/index.ts';
import { OpenRuns } from '../../../src/frameworks/open-runs.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { types } from '../../contract/stage.ts';

describe('the callback handler', () => {
  it('has a name and is awaited, so that the framework keeps it and a serverless function waits for it', () => {
    const handler = new AmplitudeCallbackHandler();
    expect(handler).toBeInstanceOf(BaseCallbackHandler);
    expect(handler.name).toBe('amplitude_ai');
    expect(handler.awaitHandlers).toBe(true);
    expect(handler.copy()).toBe(handler);
  });

  it('never fails the app, whatever the framework tells it', async () => {
    const handler = createAmplitudeCallback({ ai: new MockAmplitudeAI() });
    const odd = {
      get id(): string[] {
        throw new Error('unreadable');
      },
    };
    // What no version of the framework sends, and a newer one might.
    const calls: [keyof AmplitudeCallbackHandler, unknown[]][] = [
      ['handleChatModelStart', [odd, [[{}]], 'a']],
      ['handleLLMStart', [odd, null, 'a']],
      ['handleLLMNewToken', [undefined, undefined, 'unknown']],
      ['handleLLMEnd', [undefined, 'a']],
      ['handleLLMError', [undefined, 'a']],
      ['handleToolStart', [odd, 1n, 'b']],
      ['handleToolEnd', [undefined, 'unknown']],
      ['handleChainStart', [odd, {}, 'c']],
      ['handleChainEnd', [undefined, 'unknown']],
      ['handleRetrieverStart', [odd, 'q', 'd']],
      ['handleRetrieverEnd', [undefined, 'd']],
      ['handleAgentAction', [undefined, 'unknown']],
    ];
    for (const [name, args] of calls) {
      const method = handler[name];
      if (typeof method !== 'function') throw new Error(`${name} is no method.`);
      expect(() => Reflect.apply(method, handler, args)).not.toThrow();
    }
  });

  it('gives the app the very message and error that it gets without us', async () => {
    const failure = new Error('no');
    class Failing extends FakeListChatModel {
      override async _generate(): Promise<never> {
        throw failure;
      }
    }
    const callbacks = [createAmplitudeCallback({ ai: new MockAmplitudeAI() })];
    await expect(new Failing({ responses: [] }).invoke('Hello', { callbacks })).rejects.toBe(failure);
  });

  it('says of an answer from a cache that no model was asked', async () => {
    const ai = new MockAmplitudeAI();
    const model = new FakeListChatModel({ responses: ['Hi'], cache: new InMemoryCache() });
    const config = { callbacks: [createAmplitudeCallback({ ai })] };
    await model.invoke([new HumanMessage('Hello')], config);
    await model.invoke([new HumanMessage('Hello')], config);
    const [first, second] = ai.eventsOfType('[Agent] AI Response').map(({ event_properties: said }) => said);
    expect(first?.['[Agent] Was Cached']).toBeUndefined();
    expect(second?.['[Agent] Was Cached']).toBe(true);
    expect(second?.['[Agent] Is Streaming']).toBe(false);
    expect(second?.['[Agent] Input Tokens']).toBeUndefined();
  });

  it('records text models as well', async () => {
    const ai = new MockAmplitudeAI();
    await new FakeLLM({ response: 'Hi' }).invoke('Hello', { callbacks: [createAmplitudeCallback({ ai })] });
    expect(ai.events.map((event) => event.event_properties.$llm_message)).toEqual([{ text: 'Hello' }, { text: 'Hi' }]);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
  });

  it('records a stream that the app leaves when its place is needed, with the text that had come', async () => {
    const ai = new MockAmplitudeAI();
    const callbacks = [createAmplitudeCallback({ ai })];
    for await (const _ of await new FakeListChatModel({ responses: ['Hello'] }).stream('Hi', { callbacks })) {
      if (_.text === 'l') break;
    }
    expect(ai.events).toEqual([]);
    const [handler] = callbacks;
    const model = new FakeListChatModel({ responses: ['Hi'] });
    for (let index = 0; index < 2_000; index++) {
      handler?.handleLLMStart(model.toJSON(), ['Never ends'], `run-${index}`);
    }
    expect(types(ai.events)).toEqual(['User Message', 'AI Response']);
    // The framework tells of a token before or after it hands it out, as the version of node schedules it.
    expect(ai.events[1]?.event_properties.$llm_message).toEqual({ text: expect.stringMatching(/^Hel?$/) });
  });
});

describe('open runs', () => {
  it('are bounded: the oldest is forgotten', () => {
    const forgotten: number[] = [];
    const runs = new OpenRuns<number>((run) => forgotten.push(run), 2);
    for (const run of [1, 2, 3]) runs.start(`run-${run}`, run);
    expect(forgotten).toEqual([1]);
    expect([runs.end('run-1'), runs.end('run-3'), runs.end('run-3')]).toEqual([undefined, 3, undefined]);
  });
});
