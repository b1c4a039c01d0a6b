import { describe, expect, it } from 'vitest';
import {
  createSessionId,
  emitUserMessage,
  getCurrentSessionId,
  LLMSessionTracker,
  llmSession,
  MessageTimer,
  setSessionId,
} from '../../src/observability/index.ts';
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
