import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { llmOperation } from '../../src/dialects/index.ts';
import { getActiveClient, isTracking, track, tracking, untrack } from '../../src/tracking/index.ts';
import { type Stage, startStage } from './stage.ts';

/** The document of the LLM tracking, example by example. */
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

const options = { providers: ['openai'], dialects: [llmOperation] };
const scenario = {
  text: 'Why did the model cross the road?',
  model: 'gpt-3.5-turbo',
  usage: { uncachedInput: 11, output: 9 },
};
const ask = (content: string, more: object = {}) =>
  stage.sdk.chat.completions.create({ model: 'gpt-3.5-turbo', messages: [{ role: 'user', content }], ...more });

const operation = {
  model: 'gpt-3.5-turbo',
  provider: 'openai',
  operation: 'chat_completion',
  latency_ms: expect.any(Number),
  message_count: 1,
  last_role: 'user',
};
const answered = {
  ...operation,
  input_tokens: 11,
  output_tokens: 9,
  total_tokens: 20,
  response_preview: 'Why did the model cross the road?',
};

describe('the LLM tracking, by its document', () => {
  it('quick start: tracked until untrack()', async () => {
    await track(stage.client, options).ready;
    stage.openai.enqueue(scenario, scenario);
    await ask('Hello!');
    await untrack();
    await ask('Hello!');
    expect(await stage.arrived()).toEqual([{ type: 'llm_operation', properties: answered }]);
  });

  it('basic usage: parameters go with it, and no word of the prompt does', async () => {
    await track(stage.client, options).ready;
    stage.openai.enqueue(scenario);
    await ask('Tell me a joke', { temperature: 0.2, max_tokens: 50 });
    await untrack();
    const arrived = await stage.arrived();
    expect(arrived).toEqual([{ type: 'llm_operation', properties: { ...answered, temperature: 0.2, max_tokens: 50 } }]);
    expect(JSON.stringify(arrived)).not.toContain('joke');
  });

  it('is_tracking and get_active_client', async () => {
    track(stage.client, options);
    expect([isTracking(), getActiveClient()]).toEqual([true, stage.client]);
    await untrack();
    expect([isTracking(), getActiveClient()]).toEqual([false, undefined]);
  });

  it('with error handling: the app gets its error, and Amplitude the event', async () => {
    await track(stage.client, options).ready;
    stage.openai.enqueue({ error: { status: 500, message: 'it broke' } });
    await expect(ask('Hello')).rejects.toThrow('it broke');
    await untrack();
    expect(await stage.arrived()).toEqual([
      { type: 'llm_operation', properties: { ...operation, error: '500 it broke' } },
    ]);
  });

  it('the context manager that was to come: tracked in this block only', async () => {
    stage.openai.enqueue(scenario, scenario);
    await tracking(stage.client, () => ask('Hello!'), options);
    await ask('Hello!');
    await vi.waitFor(async () =>
      expect(await stage.arrived()).toEqual([{ type: 'llm_operation', properties: answered }]),
    );
  });

  it('response truncation: 500 characters of the answer', async () => {
    await track(stage.client, options).ready;
    stage.openai.enqueue({ ...scenario, text: 'b'.repeat(501) });
    await ask('Hello!');
    await untrack();
    const [event] = await stage.arrived();
    expect(event?.properties.response_preview).toBe(`${'b'.repeat(500)}...`);
  });

  it('no API keys: nothing of them is in any event', async () => {
    await track(stage.client, options).ready;
    stage.openai.enqueue(scenario);
    await stage.sdk.withOptions({ apiKey: 'sk-secret-canary' }).chat.completions.create({
      model: 'gpt-3.5-turbo',
      messages: [{ role: 'user', content: 'Hello!' }],
    });
    await untrack();
    const arrived = await stage.arrived();
    expect(arrived).toHaveLength(1);
    expect(JSON.stringify(arrived)).not.toContain('canary');
  });
});
