import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ContentMode } from '../../../src/core/content-mode.ts';
import { SDK_VERSION } from '../../../src/core/version.ts';
import type { WireEvent } from '../../../src/core/wire-event.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import type { Method } from './every-option.ts';

/** What Amplitude's own Node SDK sends for these inputs: its server understands this form. */
interface Recorded {
  readonly case: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly events: readonly WireEvent[];
}

const recorded: readonly Recorded[] = JSON.parse(readFileSync(new URL('wire-format.json', import.meta.url), 'utf8'));

/** Where we differ, and why. Applied to what was recorded; anything else that differs fails. */
const intended: readonly {
  readonly reason: string;
  apply(properties: Record<string, unknown>, input: Readonly<Record<string, unknown>>): void;
}[] = [
  {
    reason: 'the version is that of this package',
    apply: (properties) => {
      properties['[Agent] SDK Version'] = SDK_VERSION;
    },
  },
  {
    reason: 'the id that an app gives to a span is kept, so that others can point at it',
    apply: (properties, { spanId }) => {
      if (spanId !== undefined) properties['[Agent] Span ID'] = spanId;
    },
  },
  {
    reason: 'the specification has a locale on messages and tool calls',
    apply: (properties, { locale }) => {
      if (locale !== undefined) properties['[Agent] Locale'] = locale;
    },
  },
  {
    reason: 'the specification has a map of labels on answers, for direct look-up',
    apply: (properties) => {
      const labels = properties['[Agent] Message Labels'];
      if (typeof labels !== 'string' || !('[Agent] Model Name' in properties)) return;
      const pairs = (JSON.parse(labels) as { key: string; value: string }[]).map(({ key, value }) => [key, value]);
      properties['[Agent] Message Label Map'] = JSON.stringify(Object.fromEntries(pairs));
    },
  },
  {
    reason: 'the hash of tools is opaque; ours does not depend on the order of keys',
    apply: (properties) => {
      if ('[Agent] Tool Definitions Hash' in properties) {
        properties['[Agent] Tool Definitions Hash'] = expect.stringMatching(/^[\da-f]{16}$/);
      }
    },
  },
];

const methodOf: readonly (readonly [RegExp, Method])[] = [
  [/^user message/, 'trackUserMessage'],
  [/^ai response/, 'trackAiMessage'],
  [/^tool call/, 'trackToolCall'],
  [/^embedding/, 'trackEmbedding'],
  [/^span/, 'trackSpan'],
  [/^session end/, 'trackSessionEnd'],
  [/^session enrichment/, 'trackSessionEnrichment'],
  [/^score/, 'score'],
];

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** JSON in a string compares as what it says: the order of keys carries nothing. */
function readable(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (uuid.test(value)) return '<uuid>';
  return /^[[{]/.test(value) ? { json: JSON.parse(value) } : value;
}

function comparable(events: readonly WireEvent[]): object[] {
  return events.map(({ insert_id: _, time: __, event_properties: properties, ...event }) => ({
    ...event,
    event_properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, readable(value)])),
  }));
}

function expected({ events, input = {} }: Recorded): object[] {
  const ours = structuredClone(events);
  for (const { event_properties } of ours) for (const { apply } of intended) apply(event_properties, input);
  return comparable(ours);
}

const modeIn = (name: string): ContentMode =>
  (/metadata_only|customer_enriched/.exec(name)?.[0] ?? 'full') as ContentMode; // The expression's own words.

describe('the recorded wire format', () => {
  it.each(recorded.filter(({ input }) => input))('is ours, property for property: $case', (one) => {
    const ai = new MockAmplitudeAI({ contentMode: modeIn(one.case) });
    const method = methodOf.find(([pattern]) => pattern.test(one.case))?.[1];
    if (!method) throw new Error(`no method for ${one.case}`);
    const { description: agentDescription, ...input } = one.input ?? {};
    (ai[method] as (options: object) => unknown).call(ai, { ...input, agentDescription }); // Options that were recorded as such.
    expect(comparable(ai.events)).toEqual(expected(one));
  });

  it('is ours, property for property: session with agent, child and score', () => {
    const one = recorded.find(({ input }) => !input);
    if (!one) throw new Error('the case is not there');
    const ai = new MockAmplitudeAI();
    const agent = ai.agent('support-bot', { agentVersion: 'v4.2', env: 'production', context: { surface: 'chat' } });
    const identity = { userId: 'user-42', deviceId: 'device-1', browserSessionId: '1700000000000' };
    agent.session({ ...identity, sessionId: 'thread-1', idleTimeoutMinutes: 240 }).run((session) => {
      session.newTrace();
      const question = session.trackUserMessage({ content: 'Explain funnels' });
      session.trackToolCall({ toolName: 'search_docs', latencyMs: 85, success: true, parentMessageId: question });
      const answer = { model: 'gpt-4o', provider: 'openai', latencyMs: 450, inputTokens: 10, outputTokens: 20 };
      const targetId = session.trackAiMessage({ ...answer, content: 'A funnel measures…' });
      session.score({ name: 'helpful', value: 1, targetId });
      const child = agent.child('researcher', { context: { agent_type: 'retriever' } });
      session.runAs(child, (s) =>
        s.trackAiMessage({ content: 'found', model: 'gpt-4o-mini', provider: 'openai', latencyMs: 10 }),
      );
    });
    expect(comparable(ai.events)).toEqual(expected(one));
  });

  it('has 22 cases', () => {
    expect(recorded).toHaveLength(22);
  });
});
