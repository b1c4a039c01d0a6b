import { describe, expect, it } from 'vitest';
import { dialectEvents, dialects } from '../../schema/dialects/index.ts';
import { validateEvent } from '../../schema/validate.ts';
import { catalogRows } from '../../src/catalog/catalog-rows.ts';
import * as exported from '../../src/dialects/index.ts';
import { aiOperation, type Dialect, llmOperation, llmRunEvents, llmTracing } from '../../src/dialects/index.ts';
import { MockAmplitudeAI, type MockOptions } from '../../src/testing.ts';

const values: Readonly<Record<string, Dialect>> = exported;

const messages = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'One?' },
  { role: 'assistant', content: '1' },
  { role: 'user', content: 'Two?' },
];

/** A conversation with everything that can happen in it, as tracked by hand. */
function converse(options: MockOptions): MockAmplitudeAI {
  const mock = new MockAmplitudeAI(options);
  const agent = mock.agent('bot', { context: { tier: 'gold' } });
  const session = agent.session({ sessionId: 'session-1', userId: 'user-1' });
  session.trackUserMessage({ content: 'What is the weather?' });
  session.trackAiMessage({
    model: 'gpt-4o',
    provider: 'openai',
    content: 'Let me see.',
    latencyMs: 100,
    inputTokens: 1_000,
    outputTokens: 100,
    finishReason: 'tool_calls',
    temperature: 0.2,
    maxOutputTokens: 500,
    isStreaming: true,
  });
  session.trackToolCall({ toolName: 'weather', success: true, latencyMs: 5, input: { city: 'Bern' }, output: ['sun'] });
  session.trackAiMessage({
    model: 'gpt-4o',
    provider: 'openai',
    latencyMs: 50,
    isError: true,
    errorMessage: 'Too many requests of ann@example.com',
    errorType: 'RateLimitError',
  });
  session.trackEmbedding({ model: 'text-embedding-3-small', provider: 'openai', latencyMs: 9, inputTokens: 7 });
  session.end();
  return mock;
}

const told = (mock: MockAmplitudeAI) =>
  mock.events.map(({ event_type: type, event_properties: properties }) => [type, properties]);

describe('the five events of a run', () => {
  it('tell a conversation with its statistics', () => {
    const run = { session_id: 'session-1', tier: 'gold' };
    const model = { model_provider: 'openai', model_name: 'gpt-4o' };
    const cost = 1_000 * 2.5e-6 + 100 * 10e-6;
    expect(told(converse({ dialects: [llmRunEvents] }))).toEqual([
      ['llm_run_started', run],
      ['user_message', { ...run, content: 'What is the weather?' }],
      [
        'llm_message',
        {
          ...run,
          ...model,
          input_tokens: 1_000,
          output_tokens: 100,
          total_tokens: 1_100,
          cost_usd: expect.closeTo(cost, 10),
          latency_ms: 100,
          finish_reason: 'tool_calls',
          success: true,
          output_content: 'Let me see.',
        },
      ],
      [
        'tool_called',
        {
          ...run,
          tool_name: 'weather',
          tool_parameters: { city: 'Bern' },
          tool_result: ['sun'],
          latency_ms: 5,
          success: true,
        },
      ],
      [
        'llm_message',
        {
          ...run,
          ...model,
          latency_ms: 50,
          finish_reason: 'error',
          success: false,
          error_message: 'Too many requests of ann@example.com',
          error_type: 'RateLimitError',
        },
      ],
      [
        'llm_run_finished',
        {
          ...run,
          ...model,
          total_messages: 3,
          total_tokens: 1_100,
          total_cost_usd: expect.closeTo(cost, 10),
          duration_ms: expect.any(Number),
          success: true,
        },
      ],
    ]);
  });

  it('begin a session once, however many events it has, and again after its end', () => {
    const mock = converse({ dialects: [llmRunEvents] });
    mock.trackUserMessage({ content: 'One more', sessionId: 'session-1', userId: 'user-1' });
    const starts = mock.eventsOfType('llm_run_started');
    expect(starts).toHaveLength(2);
    // Amplitude keeps one of them.
    expect(new Set(starts.map(({ insert_id: id }) => id)).size).toBe(1);
  });

  it('say nothing of a run outside any session', () => {
    const mock = new MockAmplitudeAI({ dialects: [llmRunEvents] });
    mock.trackAiMessage({ model: 'm', provider: 'p', latencyMs: 1, userId: 'user-1' });
    expect(told(mock)).toEqual([
      ['llm_message', { model_provider: 'p', model_name: 'm', latency_ms: 1, success: true }],
    ]);
  });
});

describe('one event for each call', () => {
  const common = {
    model: 'gpt-4o',
    provider: 'openai',
    operation: 'chat_completion',
    latency_ms: 100,
    input_tokens: 1_000,
    output_tokens: 100,
    total_tokens: 1_100,
  };
  const failed = { model: 'gpt-4o', provider: 'openai', operation: 'chat_completion', latency_ms: 50 };
  const error = 'Too many requests of ann@example.com';
  const embedding = {
    model: 'text-embedding-3-small',
    provider: 'openai',
    operation: 'embedding',
    latency_ms: 9,
    input_tokens: 7,
  };
  const cost = expect.closeTo(0.0035, 10);

  it('is llm_operation of the LLM tracking, without a word of the prompt', () => {
    expect(told(converse({ dialects: [llmOperation] }))).toEqual([
      [
        'llm_operation',
        { tier: 'gold', ...common, response_preview: 'Let me see.', temperature: 0.2, max_tokens: 500 },
      ],
      ['llm_operation', { tier: 'gold', ...failed, error }],
      ['llm_operation', { tier: 'gold', ...embedding }],
    ]);
  });

  it('is llm_operation of the implementation guide', () => {
    const sdk_version = expect.any(String);
    expect(told(converse({ dialects: [llmTracing] }))).toEqual([
      [
        'llm_operation',
        {
          tier: 'gold',
          ...common,
          cost,
          response: 'Let me see.',
          streaming: true,
          temperature: 0.2,
          max_tokens: 500,
          sdk_version,
        },
      ],
      ['llm_operation', { tier: 'gold', ...failed, error, sdk_version }],
      ['llm_operation', { tier: 'gold', ...embedding, cost: expect.closeTo(1.4e-7, 12), sdk_version }],
    ]);
  });

  it('is ai_operation', () => {
    const ai_sdk_version = expect.any(String);
    expect(told(converse({ dialects: [aiOperation] }))).toEqual([
      [
        'ai_operation',
        {
          ai_tier: 'gold',
          ...common,
          cost,
          output_text: 'Let me see.',
          ai_temperature: 0.2,
          ai_max_tokens: 500,
          ai_sdk_version,
        },
      ],
      ['ai_operation', { ai_tier: 'gold', ...failed, error, ai_sdk_version }],
      ['ai_operation', { ai_tier: 'gold', ...embedding, cost: expect.closeTo(1.4e-7, 12), ai_sdk_version }],
    ]);
  });
});

describe('the switches of a dialect', () => {
  it('shorten texts, and lists and objects as JSON', () => {
    const mock = converse({ dialects: [llmRunEvents.with({ maxContentLength: 8 })] });
    expect(mock.eventsOfType('user_message')[0]?.event_properties.content).toBe('What is ...');
    expect(mock.eventsOfType('tool_called')[0]?.event_properties).toMatchObject({
      tool_parameters: '{"city":...',
      tool_result: ['sun'],
    });
  });

  it.each([
    ['tokens', ['input_tokens', 'output_tokens', 'total_tokens']],
    ['cost', ['cost_usd', 'total_cost_usd']],
    ['latency', ['latency_ms', 'duration_ms']],
    ['errors', ['error_message', 'error_type']],
    ['input', ['content', 'input_content']],
    ['output', ['output_content']],
    ['toolParameters', ['tool_parameters']],
    ['toolResults', ['tool_result']],
  ] as const)('leave out %s, and nothing else', (part, names) => {
    const all = converse({ dialects: [llmRunEvents] });
    const some = converse({ dialects: [llmRunEvents.with({ without: [part] })] });
    const properties = (mock: MockAmplitudeAI) =>
      new Set(mock.events.flatMap((one) => Object.keys(one.event_properties)));
    const left = [...properties(all)].filter((name) => !properties(some).has(name));
    expect(left.sort()).toEqual([...names].filter((name) => properties(all).has(name)).sort());
    expect(left).not.toEqual([]);
  });

  it('leave out calls that failed', () => {
    const mock = converse({ dialects: [aiOperation.with({ failures: false })] });
    expect(mock.events.map(({ event_properties: { error } }) => error)).toEqual([undefined, undefined]);
  });

  it.each([
    [{ maxContentLength: -1 }, 'received -1'],
    [{ maxContentLength: 1.5 }, 'received 1.5'],
    [{ without: ['prompts'] }, 'without knows tokens, cost'],
  ])('are refused where they cannot be: %j', (settings, message) => {
    expect(() => llmRunEvents.with(settings as never)).toThrow(message);
  });
});

describe('the dialects table', () => {
  it('has the values that apps import, and no others', () => {
    expect(Object.keys(values).sort()).toEqual(['agentEvents', ...dialects.map(({ name }) => name)].sort());
  });

  it.each(Object.entries(values))('has events of %s that are valid as they are sent', (_, value) => {
    const { events } = converse({ dialects: [value] });
    expect(events.flatMap((event) => validateEvent(event))).toEqual([]);
    expect(events.length).toBeGreaterThan(0);
  });

  it('finds what is wrong with an event of a dialect', () => {
    const event = { event_type: 'llm_message', user_id: 'user-1', event_properties: { success: 'yes', mine: 1 } };
    expect(validateEvent(event).map(({ property }) => property)).toEqual(['success']);
  });

  it('is in the catalog when it is asked for', () => {
    const types = (withDialects: boolean) => catalogRows(withDialects).events.map(({ eventType }) => eventType);
    for (const { type } of dialectEvents()) {
      expect(types(true)).toContain(type);
      expect(types(false)).not.toContain(type);
    }
  });
});

describe('a call of a tracked client', () => {
  it('tells dialects of its messages', async () => {
    const { recordCall, originOf } = await import('../../src/core/record-call.ts');
    const mock = new MockAmplitudeAI({ dialects: [llmOperation, llmTracing, aiOperation] });
    const request = { model: 'm', userText: 'Two?', systemPrompt: 'Be brief.', messages };
    const call = {
      kind: 'chat',
      provider: 'p',
      operation: 'chat.completions.create',
      request,
      response: { text: '2' },
      startedAt: 0,
      latencyMs: 1,
    } as const;
    recordCall(call, originOf(mock.tracker, { userId: 'user-1' }, request));
    expect(mock.events.map(({ event_properties: properties }) => properties)).toEqual([
      expect.objectContaining({ message_count: 4, last_role: 'user' }),
      expect.objectContaining({ message_count: 4, messages }),
      expect.objectContaining({ input_text: 'user: One?\nassistant: 1\nuser: Two?', operation: 'chat_completion' }),
    ]);
  });
});
