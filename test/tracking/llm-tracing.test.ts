import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SDK_VERSION } from '../../src/core/version.ts';
import { llmTracing } from '../../src/dialects/index.ts';
import { LLMObservabilityPlugin } from '../../src/plugins/index.ts';
import {
  createEvent,
  disableLlmTracing,
  enableLlmTracing,
  isTracking,
  track,
  untrack,
} from '../../src/tracking/index.ts';
import { type Stage, startStage } from './stage.ts';

/** The implementation guide: each of its three ways to use it, and its advice. */
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

const scenario = { text: 'Hi there!', model: 'gpt-3.5-turbo', usage: { uncachedInput: 25, output: 15 } };
const ask = (content: string, more: object = {}) =>
  stage.sdk.chat.completions.create({ model: 'gpt-3.5-turbo', messages: [{ role: 'user', content }], ...more });

const operation = (content: string) => ({
  model: 'gpt-3.5-turbo',
  provider: 'openai',
  operation: 'chat_completion',
  latency_ms: expect.any(Number),
  input_tokens: 25,
  output_tokens: 15,
  total_tokens: 40,
  cost: expect.closeTo(0.000035, 9),
  messages: [{ role: 'user', content }],
  message_count: 1,
  response: 'Hi there!',
  streaming: false,
  sdk_version: SDK_VERSION,
});

describe('the implementation guide', () => {
  it('simple usage: one call turns it on', async () => {
    await track(stage.client, { providers: ['openai'], dialects: [llmTracing] }).ready;
    stage.openai.enqueue(scenario);
    await ask('Hello!');
    await untrack();
    expect(await stage.arrived()).toEqual([{ type: 'llm_operation', properties: operation('Hello!') }]);
  });

  it('plug-in based usage: the plug-in marks what it has seen, and stop() takes the tracing away', async () => {
    await stage.client.add(new LLMObservabilityPlugin({ includePrompts: true, includeResponses: true })).promise;
    const instrumentation = track(stage.client, { providers: ['openai'], dialects: [llmTracing] });
    await instrumentation.ready;
    stage.openai.enqueue(scenario, scenario);
    await ask('Hello!');
    await instrumentation.stop();
    await ask('Hello!');
    expect(await stage.arrived()).toEqual([
      { type: 'llm_operation', properties: { ...operation('Hello!'), llm_observability_enabled: true } },
    ]);
  });

  it('complete usage: tracing of two providers, an event by hand beside it, and the end of it', async () => {
    await enableLlmTracing(stage.client, { providers: ['openai', 'anthropic'], maxContentLength: 500 }).ready;
    stage.openai.enqueue(scenario);
    await ask('What is machine learning?');
    stage.client.track(
      createEvent({
        dialect: llmTracing,
        model: 'custom-model',
        provider: 'custom-provider',
        operation: 'chat_completion',
        input: [{ role: 'user', content: 'Hello' }],
        output: 'Hi there!',
        inputTokens: 5,
        outputTokens: 3,
        latencyMs: 250,
        userId: 'user123',
        deviceId: 'device456',
      }),
    );
    await disableLlmTracing(stage.client);
    await ask('What is machine learning?');
    const arrived = await stage.arrived();
    expect(arrived).toHaveLength(2);
    expect(arrived).toEqual(
      expect.arrayContaining([
        {
          type: 'llm_operation',
          properties: { ...operation('What is machine learning?'), llm_observability_enabled: true },
        },
        {
          type: 'llm_operation',
          properties: {
            model: 'custom-model',
            provider: 'custom-provider',
            operation: 'chat_completion',
            latency_ms: 250,
            input_tokens: 5,
            output_tokens: 3,
            total_tokens: 8,
            messages: [{ role: 'user', content: 'Hello' }],
            message_count: 1,
            response: 'Hi there!',
            sdk_version: SDK_VERSION,
            llm_observability_enabled: true,
          },
        },
      ]),
    );
    expect(isTracking()).toBe(false);
  });

  it('complete usage: once it is off, the plug-in is off too', async () => {
    enableLlmTracing(stage.client, { providers: ['openai'] });
    await disableLlmTracing(stage.client);
    stage.client.track('llm_operation', { model: 'm' }, { user_id: 'user123' });
    expect(await stage.arrived()).toEqual([{ type: 'llm_operation', properties: { model: 'm' } }]);
  });

  it('privacy: no prompts, and 200 characters of the answer', async () => {
    const options = { providers: ['openai'], includePrompts: false, maxContentLength: 200 };
    await enableLlmTracing(stage.client, options).ready;
    stage.openai.enqueue({ ...scenario, text: 'c'.repeat(300) });
    await ask('a secret');
    stage.client.track('llm_operation', { input: 'a secret', output: 'kept' }, { user_id: 'user123' });
    await disableLlmTracing(stage.client);
    const { messages: _, ...rest } = operation('');
    const arrived = await stage.arrived();
    expect(JSON.stringify(arrived)).not.toContain('secret');
    expect(arrived).toEqual(
      expect.arrayContaining([
        {
          type: 'llm_operation',
          properties: { ...rest, response: `${'c'.repeat(200)}...`, llm_observability_enabled: true },
        },
        { type: 'llm_operation', properties: { output: 'kept', llm_observability_enabled: true } },
      ]),
    );
  });

  it('events: the last five messages, 200 characters of each', async () => {
    await enableLlmTracing(stage.client, { providers: ['openai'] }).ready;
    const messages = [1, 2, 3, 4, 5, 6, 7].map((turn) => ({ role: 'user', content: `${turn}${'d'.repeat(300)}` }));
    stage.openai.enqueue(scenario);
    await ask('', { messages });
    await disableLlmTracing(stage.client);
    const [event] = await stage.arrived();
    expect(event?.properties).toMatchObject({
      message_count: 7,
      messages: [3, 4, 5, 6, 7].map((turn) => ({ role: 'user', content: `${turn}${'d'.repeat(199)}...` })),
    });
  });

  it('error handling: a provider that nobody knows is an error, and nothing is on', () => {
    expect(() => enableLlmTracing(stage.client, { providers: ['skynet'] })).toThrow(/does not know "skynet"/);
    expect(isTracking()).toBe(false);
  });
});
