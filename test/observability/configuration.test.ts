import { describe, expect, it } from 'vitest';
import { AmplitudeAI } from '../../src/index.ts';
import {
  AIConfig,
  calculateCost,
  emitLlmMessage,
  emitToolCalled,
  emitUserMessage,
} from '../../src/observability/index.ts';
import { sentBy } from './played.ts';

const model = { modelProvider: 'openai', modelName: 'gpt-4' } as const;
const _ofModel = { model_provider: 'openai', model_name: 'gpt-4' };
const _session = { session_id: expect.any(String) };

describe('a configuration', () => {
  const everything = {
    ...model,
    inputContent: 'a question',
    outputContent: 'an answer',
    inputTokens: 1,
    outputTokens: 1,
    latencyMs: 1,
    error: new Error('an error'),
  };
  const keysWith = async (config: AIConfig) => {
    const sent = await sentBy((amplitude) => {
      emitLlmMessage(amplitude, { ...everything, config });
      emitToolCalled(amplitude, { toolName: 't', toolParameters: { a: 1 }, toolResult: 'r', config });
    }, config);
    return new Set(sent.flatMap(({ event_properties: own }) => Object.keys(own)));
  };

  it.each([
    [{ excludeInput: true }, ['input_content']],
    [{ excludeOutput: true }, ['output_content']],
    [{ excludeToolParameters: true }, ['tool_parameters']],
    [{ excludeToolResults: true }, ['tool_result']],
    [{ tokenTracking: false }, ['input_tokens', 'output_tokens', 'total_tokens']],
    [{ costTracking: false }, ['cost_usd']],
    [{ latencyTracking: false }, ['latency_ms']],
    [{ errorTracking: false }, ['error_message', 'error_type']],
    [{ privacyMode: true }, ['input_content', 'output_content', 'error_message', 'tool_parameters', 'tool_result']],
    [{ autoGenerateSessionIds: false }, ['session_id']],
  ])('leaves out what it says, and nothing else: %j', async (options, names) => {
    const [all, some] = [await keysWith(new AIConfig()), await keysWith(new AIConfig(options))];
    expect([...all].filter((key) => !some.has(key)).sort()).toEqual([...names].sort());
  });

  it('shortens texts', async () => {
    const config = new AIConfig({ maxContentLength: 14 });
    const content = 'Very long content that goes on';
    const [sent] = await sentBy((amplitude) => emitUserMessage(amplitude, { content, config }), config);
    expect(sent?.event_properties.content).toBe('Very long cont...');
    expect(config.truncateContent(content)).toBe('Very long cont...');
  });

  it('has prices of the app for each vendor, for events and for whoever asks', async () => {
    const config = new AIConfig({
      openaiCostPerToken: { 'gpt-4': { input: 0.001, output: 0.002 } },
      anthropicCostPerToken: { house: { input: 1, output: 1 } },
    });
    const counts = { inputTokens: 1_000, outputTokens: 500 };
    expect(calculateCost({ provider: 'openai', model: 'gpt-4', ...counts })).toBeCloseTo(0.06, 10);
    expect(calculateCost({ provider: 'openai', model: 'gpt-4', ...counts, config })).toBeCloseTo(2, 10);
    expect(config.calculateCost('anthropic', 'house', 2, 3)).toBeCloseTo(5, 10);
    expect(config.calculateCost('openai', 'house', 2, 3)).toBeUndefined();
    const [sent] = await sentBy((amplitude) => emitLlmMessage(amplitude, { ...model, ...counts, config }), config);
    expect(sent?.event_properties.cost_usd).toBeCloseTo(2, 10);
  });

  it('can be the options of an AmplitudeAI', () => {
    const { options } = new AIConfig({ privacyMode: true });
    const ai = new AmplitudeAI({ dryRun: true, ...options });
    expect(ai.status()).toMatchObject({ contentMode: 'metadata_only' });
  });

  it('is stricter for one event that says so', async () => {
    const [sent] = await sentBy((amplitude) =>
      emitLlmMessage(amplitude, { ...everything, privacyMode: true, error: undefined }),
    );
    expect(Object.keys(sent?.event_properties ?? {})).not.toContain('output_content');
    expect(Object.keys(sent?.event_properties ?? {})).not.toContain('input_content');
  });
});
