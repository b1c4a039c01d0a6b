import type { Types } from '@amplitude/analytics-node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventData } from '../../schema/generated/fields.ts';
import { AmplitudeAI } from '../../src/core/amplitude-ai.ts';
import {
  AIEventFilterPlugin,
  type AIFacts,
  AIMetricsPlugin,
  AIObservabilityPlugin,
  AIPlugin,
  LLMObservabilityPlugin,
  type Properties,
} from '../../src/plugins/index.ts';
import { startClient } from './arrived.ts';

let started: Awaited<ReturnType<typeof startClient>> | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await started?.close();
  started = undefined;
});

async function through(plugins: Types.Plugin[], record: (ai: AmplitudeAI) => void) {
  started = await startClient(...plugins);
  const ai = new AmplitudeAI({ amplitude: started.client });
  record(ai);
  const report = await ai.flush();
  return { arrived: await started.arrived(), report };
}

const answer = {
  userId: 'user-42',
  content: 'a long answer',
  systemPrompt: 'be brief',
  model: 'gpt-4o',
  provider: 'openai',
  latencyMs: 2_000,
  inputTokens: 100,
  outputTokens: 50,
  totalCostUsd: 0.003,
};

describe('the plug-in for privacy and size', () => {
  it('leaves out what was given to the model, and no more than that', async () => {
    const { arrived } = await through([new AIObservabilityPlugin({ excludeInput: true })], (ai) => {
      ai.trackUserMessage({ userId: 'user-42', content: 'a question' });
      ai.trackAiMessage(answer);
    });
    expect(arrived.map(({ properties }) => properties.$llm_message)).toEqual([undefined, { text: 'a long answer' }]);
    expect(arrived[1]?.properties).not.toHaveProperty('[Agent] System Prompt');
    expect(arrived[1]?.properties).toMatchObject({ '[Agent] Input Tokens': 100, '[Agent] System Prompt Length': 8 });
  });

  it('tells arguments of tools from their results', async () => {
    const call = {
      userId: 'user-42',
      toolName: 'search',
      success: true,
      latencyMs: 5,
      input: { q: 'x' },
      output: ['y'],
    };
    const { arrived } = await through([new AIObservabilityPlugin({ excludeToolParameters: true })], (ai) => {
      ai.trackToolCall(call);
    });
    expect(arrived[0]?.properties).toMatchObject({ '[Agent] Tool Output': '["y"]' });
    expect(arrived[0]?.properties).not.toHaveProperty('[Agent] Tool Input');
  });

  it('sends nothing of what was said in privacy mode, from any field that the events table calls content', async () => {
    const marker = 'canary-7f3a';
    started = await startClient(new AIObservabilityPlugin({ privacyMode: true }));
    const contents = Object.values(eventData).map(({ type, fields }) => ({
      event_type: type,
      user_id: 'user-42',
      event_properties: Object.fromEntries(
        fields.map(([, wire, privacy]) => [wire, privacy === 'content' ? marker : 'kept']),
      ),
    }));
    for (const event of contents) started.client.track(event);
    const arrived = await started.arrived();
    expect(arrived).toHaveLength(contents.length);
    expect(JSON.stringify(arrived)).not.toContain(marker);
    expect(JSON.stringify(arrived)).toContain('kept');
  });

  it('shortens texts, also inside of lists and objects', async () => {
    started = await startClient(new AIObservabilityPlugin({ maxContentLength: 5 }));
    const properties = {
      $llm_message: { text: '123456789' },
      '[Agent] Tool Calls': [{ name: '123456789' }],
      '[Agent] Model Name': 'a-long-name',
    };
    started.client.track('[Agent] AI Response', properties, { user_id: 'user-42' });
    expect(await started.arrived()).toMatchObject([
      {
        properties: {
          $llm_message: { text: '1234…' },
          '[Agent] Tool Calls': [{ name: '1234…' }],
          '[Agent] Model Name': 'a-long-name',
        },
      },
    ]);
  });

  it('leaves out counts, costs, durations and errors where the app wants none', async () => {
    const off = { tokenTracking: false, costTracking: false, latencyTracking: false, errorTracking: false };
    const { arrived } = await through([new AIObservabilityPlugin(off)], (ai) => {
      ai.trackAiMessage({ ...answer, isError: true, errorMessage: 'no', errorType: 'RateLimitError' });
    });
    const names = Object.keys(arrived[0]?.properties ?? {});
    expect(names.filter((name) => /Token|Cost|Latency|Error Message|Error Type/.test(name))).toEqual([]);
    expect(arrived[0]?.properties['[Agent] Is Error']).toBe(true);
  });

  it('sends no event that it could not look through', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const plugin = new AIObservabilityPlugin({ privacyMode: false });
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const event = { event_type: '[Agent] AI Response', event_properties: { $llm_message: circular } };
    expect(await plugin.execute(event)).toBeNull();
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a limit of %d characters', (maxContentLength) => {
    expect(() => new AIObservabilityPlugin({ maxContentLength })).toThrow(/maxContentLength is .+ 1 or more/);
  });
});

describe('the filter', () => {
  const answered = async (plugin: AIEventFilterPlugin, more: object) => {
    const { arrived } = await through([plugin], (ai) => void ai.trackAiMessage({ ...answer, ...more }));
    await started?.close();
    return arrived.length === 1;
  };

  it('drops calls that cost less, and keeps those whose cost nobody knows', async () => {
    const plugin = new AIEventFilterPlugin({ minCostThreshold: 0.01 });
    expect(await answered(plugin, {})).toBe(false);
    expect(await answered(plugin, { totalCostUsd: 0.01 })).toBe(true);
    expect(await answered(plugin, { totalCostUsd: undefined, model: 'our-own-model', provider: 'us' })).toBe(true);
  });

  it('drops calls of other providers', async () => {
    const plugin = new AIEventFilterPlugin({ allowedProviders: ['anthropic'] });
    expect(await answered(plugin, {})).toBe(false);
    expect(await answered(plugin, { provider: 'anthropic' })).toBe(true);
  });

  it('keeps errors whatever they cost, or drops them all', async () => {
    const failed = { isError: true, errorMessage: 'no', totalCostUsd: 0 };
    expect(await answered(new AIEventFilterPlugin({ minCostThreshold: 1 }), failed)).toBe(true);
    expect(await answered(new AIEventFilterPlugin({ includeErrors: false }), failed)).toBe(false);
  });

  it('keeps what stands around calls, and the report says what was dropped', async () => {
    const { arrived, report } = await through([new AIEventFilterPlugin({ minCostThreshold: 1 })], (ai) => {
      const session = ai.agent('bot').session({ userId: 'user-42', sessionId: 's1' });
      session.trackUserMessage({ content: 'hi' });
      session.trackAiMessage(answer);
      session.end();
    });
    expect(arrived.map(({ type }) => type)).toEqual(['[Agent] User Message', '[Agent] Session End']);
    expect(report).toMatchObject({
      delivered: 2,
      rejected: 1,
      reasons: { 'a plug-in of the client dropped it': 1 },
      pending: 0,
    });
  });

  it.each([-1, Number.NaN])('refuses a threshold of %d dollars', (minCostThreshold) => {
    expect(() => new AIEventFilterPlugin({ minCostThreshold })).toThrow(/minCostThreshold is .+ US dollars/);
  });
});

describe('the derived metrics', () => {
  it('follow from the counts of a call', async () => {
    const { arrived } = await through([new AIMetricsPlugin()], (ai) => void ai.trackAiMessage(answer));
    expect(arrived[0]?.properties).toMatchObject({
      tokens_per_second: 25,
      cost_per_token: 0.00002,
      output_input_ratio: 0.5,
      latency_class: 'medium',
      cost_class: 'low',
    });
  });

  it('are left out where nothing can be said', async () => {
    started = await startClient(new AIMetricsPlugin());
    const odd = { '[Agent] Latency Ms': 0, '[Agent] Input Tokens': 'many', '[Agent] Output Tokens': 3 };
    started.client.track('[Agent] AI Response', odd, { user_id: 'user-42' });
    expect(await started.arrived()).toEqual([
      { type: '[Agent] AI Response', properties: { ...odd, latency_class: 'fast' } },
    ]);
  });

  it('have classes as the app draws them', async () => {
    const plugin = new AIMetricsPlugin({ latencyClasses: [100, 2_000], costClasses: [0.001, 0.002] });
    const { arrived } = await through([plugin], (ai) => void ai.trackAiMessage(answer));
    expect(arrived[0]?.properties).toMatchObject({ latency_class: 'slow', cost_class: 'high' });
  });

  it('refuse bounds that do not grow', () => {
    expect(() => new AIMetricsPlugin({ latencyClasses: [5, 5] })).toThrow(/latencyClasses is \[5,5\]/);
  });
});

describe('any plug-in of ours', () => {
  class Broken extends AIPlugin {
    readonly name: string = 'broken';
    protected change(): never {
      throw new Error('from a plug-in');
    }
  }
  class Tagged extends AIPlugin {
    readonly name = 'tagged';
    protected change(properties: Properties, { isCall, provider }: AIFacts) {
      return { ...properties, is_call: isCall, of: provider };
    }
  }
  const all = () => [
    new AIObservabilityPlugin({ privacyMode: true, maxContentLength: 1 }),
    new LLMObservabilityPlugin({ includePrompts: false }),
    new AIEventFilterPlugin({ minCostThreshold: 1, allowedProviders: [], includeErrors: false }),
    new AIMetricsPlugin(),
    new Broken(),
    new Tagged(),
  ];

  it('leaves events of others as they are, down to the object', async () => {
    for (const plugin of all()) {
      const event = { event_type: 'Song Played', event_properties: { provider: 'openai', cost_usd: 0, error: 'x' } };
      expect(await plugin.execute(event)).toBe(event);
      const bare = { event_type: 'Song Played' };
      expect(await plugin.execute(bare)).toBe(bare);
    }
  });

  it('never changes the properties that the app passed in', async () => {
    started = await startClient(...all());
    const properties = Object.freeze({ '[Agent] Latency Ms': 5, $llm_message: Object.freeze({ text: 'long' }) });
    started.client.track('[Agent] AI Response', properties, { user_id: 'user-42' });
    await started.arrived();
    expect(properties).toEqual({ '[Agent] Latency Ms': 5, $llm_message: { text: 'long' } });
  });

  it('lets an event go on when it fails itself, and says so once', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const broken = Object.assign(new Broken(), { name: 'broken-twice' });
    const { arrived } = await through([broken, new Tagged()], (ai) => {
      ai.trackAiMessage(answer);
      ai.trackUserMessage({ userId: 'user-42', content: 'hi' });
    });
    expect(arrived.map(({ properties }) => [properties.is_call, properties.of])).toEqual([
      [true, 'openai'],
      [false, undefined],
    ]);
    expect(warn.mock.calls.filter(([text]) => String(text).includes('the plug-in broken-twice (Error)'))).toHaveLength(
      1,
    );
  });
});
