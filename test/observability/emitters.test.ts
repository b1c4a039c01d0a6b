import { describe, expect, it } from 'vitest';
import {
  AIConfig,
  emitLlmMessage,
  emitLlmRunFinished,
  emitLlmRunStarted,
  emitToolCalled,
  emitUserMessage,
  quickTrackMessage,
} from '../../src/observability/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { sentBy, told } from './played.ts';

const model = { modelProvider: 'openai', modelName: 'gpt-4' } as const;
const ofModel = { model_provider: 'openai', model_name: 'gpt-4' };
const session = { session_id: expect.any(String) };

describe('the five emitters', () => {
  it('send one event each, as they are told', async () => {
    const at = { sessionId: 'session123', userId: 'user123' };
    const sent = await sentBy((amplitude) => {
      emitLlmRunStarted(amplitude, { ...at, ...model });
      emitUserMessage(amplitude, { ...at, content: 'Hello AI!' });
      emitLlmMessage(amplitude, {
        ...at,
        ...model,
        inputTokens: 5,
        outputTokens: 20,
        latencyMs: 800,
        costUsd: 0.001,
        outputContent: 'Hello! How can I help?',
        customProperties: { user_tier: 'premium', feature_flag: 'new_ui_enabled', app_version: '1.2.3' },
      });
      emitToolCalled(amplitude, { ...at, toolName: 'search', error: new Error('offline'), latencyMs: 3 });
      emitLlmRunFinished(amplitude, {
        ...at,
        totalMessages: 2,
        totalTokens: 25,
        totalCostUsd: 0.001,
        durationMs: 5_000,
        success: true,
      });
    });
    const session_id = 'session123';
    expect(told(sent)).toEqual([
      ['llm_run_started', { session_id, ...ofModel }],
      ['user_message', { session_id, content: 'Hello AI!' }],
      [
        'llm_message',
        {
          session_id,
          ...ofModel,
          input_tokens: 5,
          output_tokens: 20,
          total_tokens: 25,
          cost_usd: 0.001,
          latency_ms: 800,
          success: true,
          output_content: 'Hello! How can I help?',
          user_tier: 'premium',
          feature_flag: 'new_ui_enabled',
          app_version: '1.2.3',
        },
      ],
      [
        'tool_called',
        {
          session_id,
          tool_name: 'search',
          latency_ms: 3,
          success: false,
          error_message: 'offline',
          error_type: 'Error',
        },
      ],
      [
        'llm_run_finished',
        {
          session_id,
          ...ofModel,
          total_messages: 2,
          total_tokens: 25,
          total_cost_usd: 0.001,
          duration_ms: 5_000,
          success: true,
        },
      ],
    ]);
  });

  it('send nothing that the `[Agent]` events lack, where those are what an app sends', () => {
    const mock = new MockAmplitudeAI();
    emitLlmRunStarted(mock, { sessionId: 'session123' });
    emitLlmRunFinished(mock, { sessionId: 'session123' });
    expect(mock.events.map(({ event_type: type }) => type)).toEqual(['[Agent] Session End']);
  });

  it('refuse a configuration that comes after the instance', () => {
    const late = () => emitUserMessage(new MockAmplitudeAI(), { content: 'Hi', config: new AIConfig() });
    expect(late).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG' }));
    expect(late).toThrow('...config.options');
  });
});

describe('one line', () => {
  it('tracks a message, in a session of its own', async () => {
    const sent = await sentBy((amplitude) =>
      quickTrackMessage(amplitude, {
        modelProvider: 'anthropic',
        modelName: 'claude-3-sonnet',
        inputContent: 'Explain quantum physics',
        outputContent: 'Quantum physics is the study of...',
        inputTokens: 20,
        outputTokens: 100,
        latencyMs: 2_000,
        userId: 'user123',
      }),
    );
    expect(told(sent)).toEqual([
      [
        'llm_message',
        {
          ...session,
          model_provider: 'anthropic',
          model_name: 'claude-3-sonnet',
          input_tokens: 20,
          output_tokens: 100,
          total_tokens: 120,
          cost_usd: expect.closeTo(20 * 3e-6 + 100 * 15e-6, 10),
          latency_ms: 2_000,
          success: true,
          input_content: 'Explain quantum physics',
          output_content: 'Quantum physics is the study of...',
        },
      ],
    ]);
  });
});
