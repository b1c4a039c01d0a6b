import { describe, expect, it } from 'vitest';
import { AmplitudeAI } from '../../src/index.ts';
import {
  AIConfig,
  calculateCost,
  createSessionId,
  emitLlmMessage,
  emitLlmRunFinished,
  emitLlmRunStarted,
  emitToolCalled,
  emitUserMessage,
  getCurrentSessionId,
  LLMSessionTracker,
  llmSession,
  MessageTimer,
  quickTrackMessage,
  setSessionId,
} from '../../src/observability/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { sentBy, told } from './played.ts';

const model = { modelProvider: 'openai', modelName: 'gpt-4' } as const;
const ofModel = { model_provider: 'openai', model_name: 'gpt-4' };
const session = { session_id: expect.any(String) };

describe('the session of a function', () => {
  it('tells what its methods are told, from start to finish', async () => {
    const sent = await sentBy((amplitude) =>
      llmSession(amplitude, { userId: 'user123', ...model }, (run) => {
        run.trackUserMessage('What is Python?');
        run.trackMessage({
          inputTokens: 10,
          outputTokens: 50,
          latencyMs: 1_500,
          outputContent: 'Python is a programming language...',
        });
        run.trackToolCall({
          toolName: 'web_search',
          toolParameters: { query: 'Python programming' },
          toolResult: { results: ['...'] },
          success: true,
        });
      }),
    );
    const cost = expect.closeTo(10 * 30e-6 + 50 * 60e-6, 10);
    expect(told(sent)).toEqual([
      ['llm_run_started', { ...session, ...ofModel }],
      ['user_message', { ...session, content: 'What is Python?' }],
      [
        'llm_message',
        {
          ...session,
          ...ofModel,
          input_tokens: 10,
          output_tokens: 50,
          total_tokens: 60,
          cost_usd: cost,
          latency_ms: 1_500,
          success: true,
          output_content: 'Python is a programming language...',
        },
      ],
      [
        'tool_called',
        {
          ...session,
          tool_name: 'web_search',
          tool_parameters: { query: 'Python programming' },
          tool_result: { results: ['...'] },
          success: true,
        },
      ],
      [
        'llm_run_finished',
        {
          ...session,
          ...ofModel,
          total_messages: 2,
          total_tokens: 60,
          total_cost_usd: cost,
          duration_ms: expect.any(Number),
          success: true,
        },
      ],
    ]);
    expect(new Set(sent.map(({ user_id: user }) => user))).toEqual(new Set(['user123']));
    expect(new Set(sent.map(({ event_properties: { session_id: id } }) => id)).size).toBe(1);
  });

  it('marks itself as failed by what the function throws, and throws it on', async () => {
    const sent = await sentBy(async (amplitude) => {
      const failed = llmSession(amplitude, { modelProvider: 'openai' }, (run) => {
        run.trackMessage({ finishReason: 'error', error: new TypeError('no model') });
        throw new TypeError('no model');
      });
      await expect(failed).rejects.toThrow(new TypeError('no model'));
    });
    const error = { success: false, error_message: 'no model', error_type: 'TypeError' };
    expect(told(sent)).toEqual([
      ['llm_run_started', { ...session, model_provider: 'openai' }],
      ['llm_message', { ...session, model_provider: 'openai', finish_reason: 'error', ...error }],
      [
        'llm_run_finished',
        {
          ...session,
          model_provider: 'openai',
          total_messages: 1,
          total_tokens: 0,
          duration_ms: expect.any(Number),
          ...error,
        },
      ],
    ]);
  });

  it('holds answers of several models', async () => {
    const sent = await sentBy((amplitude) =>
      llmSession(amplitude, { sessionId: 'multi-model-session' }, (run) => {
        run.trackMessage({ ...model, outputContent: 'a draft' });
        run.trackMessage({ modelProvider: 'anthropic', modelName: 'claude-3-sonnet', outputContent: 'refined' });
      }),
    );
    const session_id = 'multi-model-session';
    expect(told(sent).slice(1, 3)).toEqual([
      ['llm_message', { session_id, ...ofModel, success: true, output_content: 'a draft' }],
      [
        'llm_message',
        {
          session_id,
          model_provider: 'anthropic',
          model_name: 'claude-3-sonnet',
          success: true,
          output_content: 'refined',
        },
      ],
    ]);
  });
});

describe('a session of `await using`', () => {
  it('finishes with its block, and as failed where the block says so', async () => {
    const sent = await sentBy(async (amplitude) => {
      {
        await using run = llmSession(amplitude, { sessionId: 'block-1' });
        run.trackUserMessage('Hi');
      }
      await using other = llmSession(amplitude, { sessionId: 'block-2' });
      other.fail(new RangeError('too long'));
    });
    expect(told(sent).filter(([type]) => type === 'llm_run_finished')).toMatchObject([
      ['llm_run_finished', { session_id: 'block-1', success: true, total_messages: 1 }],
      ['llm_run_finished', { session_id: 'block-2', success: false, error_type: 'RangeError' }],
    ]);
  });
});

describe('a session tracker', () => {
  it('has statistics at any time, and ends once', async () => {
    let stats: unknown;
    const sent = await sentBy((amplitude) => {
      const tracker = new LLMSessionTracker(amplitude, { sessionId: 'session123', userId: 'user123', ...model });
      tracker.startSession();
      tracker.startSession();
      tracker.trackUserMessage('Hi');
      tracker.trackMessage({ inputTokens: 1_000, outputTokens: 500, latencyMs: 10 });
      tracker.finishSession({ success: true });
      tracker.finishSession({ success: false });
      stats = tracker.sessionStats;
    });
    expect(stats).toEqual({
      totalMessages: 2,
      totalTokens: 1_500,
      totalCostUsd: expect.closeTo(0.06, 10),
      durationMs: expect.any(Number),
    });
    expect(told(sent).map(([type]) => type)).toEqual([
      'llm_run_started',
      'user_message',
      'llm_message',
      'llm_run_finished',
    ]);
    expect(sent.at(-1)?.event_properties).toMatchObject({ total_messages: 2, total_tokens: 1_500, success: true });
  });
});

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

describe('the current session id', () => {
  it('is set for what follows and for what is called from there, and for no other branch', async () => {
    const branch = async (id: string) => {
      setSessionId(id);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return getCurrentSessionId();
    };
    expect(await Promise.all([branch('one'), branch('two')])).toEqual(['one', 'two']);
    expect(createSessionId()).not.toBe(createSessionId());
  });

  it('is that of events which name none', async () => {
    const sent = await sentBy(async (amplitude) => {
      setSessionId('my-custom-session-123');
      emitUserMessage(amplitude, { content: 'Hi' });
      await llmSession(amplitude, { sessionId: 'inner' }, () => expect(getCurrentSessionId()).toBe('inner'));
    });
    expect(sent[0]?.event_properties.session_id).toBe('my-custom-session-123');
  });
});

describe('a timer', () => {
  it('times by hand and around functions, those that fail too', async () => {
    const timer = new MessageTimer();
    expect(timer.durationMs).toBeUndefined();
    expect(timer.stop()).toBe(0);
    timer.start();
    const elapsed = timer.stop();
    expect(timer.durationMs).toBe(elapsed);
    expect(await timer.time(async () => 'answer')).toBe('answer');
    await expect(timer.time(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const settled = timer.durationMs;
    expect(timer.durationMs).toBe(settled);
  });
});
