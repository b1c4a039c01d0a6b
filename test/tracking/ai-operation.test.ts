import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SDK_VERSION } from '../../src/core/version.ts';
import { createEvent, track, untrack } from '../../src/tracking/index.ts';
import { type Stage, startStage } from './stage.ts';

/** The document of the AI tracking, example by example: its legacy calls are those of today's client here. */
let stage: Stage;
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  stage = await startStage();
});
afterEach(async () => {
  await untrack();
  vi.restoreAllMocks();
  await stage.close();
});

const hello: ChatCompletionCreateParamsNonStreaming = {
  model: 'gpt-3.5-turbo',
  messages: [{ role: 'user', content: 'Hello!' }],
};
const scenario = { text: 'Hi there!', model: 'gpt-3.5-turbo', usage: { uncachedInput: 25, output: 15 } };

/** A call of the model as the document has it, with the price that our table has for it. */
const operation = {
  model: 'gpt-3.5-turbo',
  provider: 'openai',
  operation: 'chat_completion',
  latency_ms: expect.any(Number),
  input_tokens: 25,
  output_tokens: 15,
  total_tokens: 40,
  cost: expect.closeTo(0.000035, 9),
  ai_sdk_version: SDK_VERSION,
};

describe('the AI tracking, by its document', () => {
  it('basic usage: a call between track() and stop() is one ai_operation', async () => {
    const tracker = track(stage.client, { providers: ['openai'] });
    await tracker.ready;
    stage.openai.enqueue(scenario);
    await stage.sdk.chat.completions.create(hello);
    await tracker.stop();
    await stage.sdk.chat.completions.create(hello);
    expect(await stage.arrived()).toEqual([
      { type: 'ai_operation', properties: { ...operation, input_text: 'Hello!', output_text: 'Hi there!' } },
    ]);
  });

  it('automatic tracking: without options as well, parameters of the call included', async () => {
    const tracker = track(stage.client); // Loads every SDK that is installed here.
    await tracker.ready;
    stage.openai.enqueue(scenario);
    await stage.sdk.chat.completions.create({ ...hello, temperature: 0.7, max_tokens: 100 });
    await tracker.stop();
    const [event] = await stage.arrived();
    expect(event?.properties).toEqual({
      ...operation,
      input_text: 'Hello!',
      output_text: 'Hi there!',
      ai_temperature: 0.7,
      ai_max_tokens: 100,
    });
  }, 120_000);

  it('manual event creation: an event for a model of one’s own, handed to the client', async () => {
    const event = createEvent({
      model: 'custom-model',
      provider: 'custom-provider',
      operation: 'text_generation',
      input: 'Generate a story',
      output: 'Once upon a time...',
      latencyMs: 1200,
      inputTokens: 10,
      outputTokens: 50,
      costUsd: 0.001,
      metadata: { experiment: 'b' },
      userId: 'user123',
    });
    expect(event).toEqual({
      event_type: 'ai_operation',
      user_id: 'user123',
      event_properties: {
        model: 'custom-model',
        provider: 'custom-provider',
        operation: 'text_generation',
        latency_ms: 1200,
        input_tokens: 10,
        output_tokens: 50,
        total_tokens: 60,
        cost: 0.001,
        input_text: 'Generate a story',
        output_text: 'Once upon a time...',
        ai_experiment: 'b',
        ai_sdk_version: SDK_VERSION,
      },
    });
    stage.client.track(event);
    expect(await stage.arrived()).toEqual([{ type: 'ai_operation', properties: event.event_properties }]);
  });

  it.each([['model'], ['provider'], ['operation']])('manual event creation: not without a %s', (name) => {
    const whole = { model: 'm', provider: 'p', operation: 'o' };
    expect(() => createEvent({ ...whole, [name]: '' })).toThrow(`createEvent() needs { ${name} }, a text; received ""`);
  });

  it('privacy-focused tracking: numbers, and no word of what was said', async () => {
    const options = { providers: ['openai'], includeInputs: false, includeOutputs: false, trackErrors: true };
    const tracker = track(stage.client, options);
    await tracker.ready;
    stage.openai.enqueue(scenario);
    await stage.sdk.chat.completions.create(hello);
    await tracker.stop();
    expect(await stage.arrived()).toEqual([{ type: 'ai_operation', properties: operation }]);
  });

  it('privacy-focused tracking: failures still arrive, or do not where nobody wants them', async () => {
    const refused = { error: { status: 429, message: 'slow down' } };
    for (const trackErrors of [true, false]) {
      await track(stage.client, { providers: ['openai'], trackErrors }).ready;
      stage.openai.enqueue(refused);
      await expect(stage.sdk.chat.completions.create(hello)).rejects.toThrow('slow down');
      await untrack();
    }
    expect(await stage.arrived()).toEqual([
      {
        type: 'ai_operation',
        properties: {
          model: 'gpt-3.5-turbo',
          provider: 'openai',
          operation: 'chat_completion',
          latency_ms: expect.any(Number),
          error: '429 slow down',
          input_text: 'Hello!',
          ai_sdk_version: SDK_VERSION,
        },
      },
    ]);
  });

  it('content handling: 500 characters of a text, and the last three exchanges', async () => {
    const tracker = track(stage.client, { providers: ['openai'] });
    await tracker.ready;
    stage.openai.enqueue({ ...scenario, text: 'a'.repeat(600) });
    const messages = [1, 2, 3, 4].flatMap((turn) => [
      { role: 'user' as const, content: `question ${turn}` },
      { role: 'assistant' as const, content: `answer ${turn}` },
    ]);
    await stage.sdk.chat.completions.create({ ...hello, messages: messages.slice(0, -1) });
    await tracker.stop();
    const [event] = await stage.arrived();
    expect(event?.properties.output_text).toBe(`${'a'.repeat(500)}...`);
    expect(String(event?.properties.input_text).split('\n')).toEqual([
      'user: question 2',
      'assistant: answer 2',
      'user: question 3',
      'assistant: answer 3',
      'user: question 4',
    ]);
  });

  it('its limits are gone: streams and Anthropic are tracked', async () => {
    const tracker = track(stage.client, { providers: ['openai', 'anthropic'] });
    await tracker.ready;
    stage.openai.enqueue(scenario);
    for await (const _ of await stage.sdk.chat.completions.create({ ...hello, stream: true })) {
      // Read to its end.
    }
    stage.anthropic.enqueue({ text: 'Hello!', model: 'claude-3-haiku', usage: { uncachedInput: 3, output: 2 } });
    await stage.claude.messages.create({
      model: 'claude-3-haiku',
      max_tokens: 10,
      messages: [{ role: 'user', content: 'Hi' }],
    });
    await tracker.stop();
    const said = (await stage.arrived()).map(({ properties }) => [properties.provider, properties.output_text]);
    expect(said).toEqual([
      ['openai', 'Hi there!'],
      ['anthropic', 'Hello!'],
    ]);
  });
});
