import { describe, expect, it, vi } from 'vitest';
import { events } from '../../schema/events/index.ts';
import { eventData } from '../../schema/generated/fields.ts';
import type { ContentMode } from '../../src/core/content-mode.ts';
import type { TrackedEvent } from '../../src/core/tracker.ts';
import type { MockAmplitudeAI } from '../../src/testing.ts';
import { everyOption, type Method, methods } from '../core/events/every-option.ts';
import { anthropicMajors, openaiMajors } from './majors.ts';
import { useStage } from './stage.ts';
import { newMock, waysIn } from './ways-in.ts';

const stage = useStage();
const CANARY = 'canary-7f3a';
const sealed: ContentMode[] = ['metadata_only', 'customer_enriched'];
const tool = {
  name: CANARY,
  description: CANARY,
  parameters: { type: 'object', properties: { [CANARY]: { type: 'string' } } },
};
const grid = <M>(majors: readonly M[]) =>
  waysIn.flatMap((way) => majors.flatMap((major) => sealed.map((contentMode) => ({ way, major, contentMode }))));

describe.each(grid(openaiMajors))('$contentMode for $major.name through $way.name', ({ way, major, contentMode }) => {
  it('lets no content out', async () => {
    const { client, ai } = await stage.openaiClient(major, { way, contentMode });
    stage.openai.enqueue(
      { text: CANARY, reasoning: CANARY, toolCalls: [{ name: 'tool', arguments: { q: CANARY } }] },
      { text: CANARY, toolCalls: [] },
      { text: CANARY },
      { error: { status: 400, message: CANARY } },
    );
    const messages = [
      { role: 'system' as const, content: CANARY },
      {
        role: 'user' as const,
        content: [
          { type: 'text' as const, text: CANARY },
          { type: 'image_url' as const, image_url: { url: `https://x/${CANARY}` } },
        ],
      },
    ];
    const body = { model: 'gpt-4o-mini', tools: [{ type: 'function' as const, function: tool }] };
    const { choices } = await client.chat.completions.create({ ...body, messages });
    const [call] = choices[0]?.message.tool_calls ?? [];
    const result = { role: 'tool' as const, tool_call_id: call?.id ?? '', content: CANARY };
    const history = choices[0] ? [...messages, choices[0].message, result] : [];
    for await (const _ of await client.chat.completions.create({ ...body, messages: history, stream: true }));
    await client.responses.create({ model: 'gpt-4o-mini', instructions: CANARY, input: CANARY });
    await client.chat.completions.create({ ...body, messages }).catch(() => undefined);
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(4);
    expect(ai.eventsOfType('[Agent] Tool Call')).toHaveLength(1);
    expect(JSON.stringify(ai.events)).not.toContain(CANARY);
  });
});

describe.each(grid(anthropicMajors))(
  '$contentMode for $major.name through $way.name',
  ({ way, major, contentMode }) => {
    it('lets no content out', async () => {
      const { client, ai } = await stage.anthropicClient(major, { way, contentMode });
      stage.anthropic.enqueue({ text: CANARY, reasoning: CANARY }, { error: { status: 400, message: CANARY } });
      const body = {
        model: 'claude-haiku-4-5',
        max_tokens: 64,
        system: CANARY,
        messages: [{ role: 'user' as const, content: CANARY }],
      };
      await client.messages.create(body);
      await client.messages.create(body).catch(() => undefined);
      expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(2);
      expect(JSON.stringify(ai.events)).not.toContain(CANARY);
    });
  },
);

/** Every string of a value as the canary, so that the value keeps its shape. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return CANARY;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  // The type of an attachment is a kind of file, which is counted in every mode.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'type' ? item : marked(item)]));
}

const methodOf = (method: Method) => Object.entries(events).find(([, event]) => event.method === method);

/** The method's options, those of class content marked all through. */
function withCanary(method: Method): { options: object; content: readonly string[] } {
  const [key] = methodOf(method) ?? [];
  const fields = eventData[key as TrackedEvent].fields; // The methods of the table are those of its SDK events.
  const content: string[] = fields.filter(([, , privacy]) => privacy === 'content').map(([option]) => option);
  const options = Object.entries(everyOption[method]).map(([option, value]) => [
    option,
    content.includes(option) ? marked(value) : value,
  ]);
  return { options: Object.fromEntries(options), content };
}

const record = (ai: MockAmplitudeAI, method: Method, options: object) => {
  const call = ai[method] as (options: object) => unknown; // The options are the method's own, with other strings.
  call.call(ai, options);
};

describe.each(sealed)('%s for manual events', (contentMode) => {
  it.each(methods)('lets nothing out of the content fields of %s', (method) => {
    const ai = newMock({ contentMode });
    record(ai, method, withCanary(method).options);
    expect(ai.events).toHaveLength(1);
    expect(JSON.stringify(ai.events)).not.toContain(CANARY);
  });

  it.each(methods)('asked for by one call alone, lets nothing out of %s', (method) => {
    const ai = newMock();
    record(ai, method, { ...withCanary(method).options, contentMode });
    expect(ai.events).toHaveLength(1);
    expect(JSON.stringify(ai.events)).not.toContain(CANARY);
  });

  it.each(methods)('of the session is not opened again by a call, an agent or a child for %s', (method) => {
    const ai = newMock();
    const open = ai.agent('open', { contentMode: 'full' });
    const session = ai.agent('bot').session({ contentMode });
    session.run(() => {
      record(ai, method, { ...withCanary(method).options, contentMode: 'full' });
      session.runAs(open, () => record(ai, method, { ...withCanary(method).options }));
      session.runAs(open.child('child', { contentMode: 'full' }), () => record(ai, method, withCanary(method).options));
    });
    expect(ai.events.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(ai.events)).not.toContain(CANARY);
  });

  it('prints no content with debug', () => {
    const printed: string[] = [];
    const print = vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(printed.push(String(text))));
    const ai = newMock({ debug: true });
    for (const method of methods) record(ai, method, withCanary(method).options);
    expect(ai.events).toHaveLength(methods.length);
    print.mockRestore();
    expect(printed).toHaveLength(methods.length);
    expect(printed.join('')).not.toContain(CANARY);
  });
});

describe('full', () => {
  it.each(methods)('sends every content field of %s', (method) => {
    const ai = newMock();
    const { options, content } = withCanary(method);
    record(ai, method, options);
    const [key] = methodOf(method) ?? [];
    for (const [option, wire] of eventData[key as TrackedEvent].fields) {
      if (!content.includes(option)) continue;
      expect(JSON.stringify(ai.events[0]?.event_properties[wire] ?? null), option).toContain(CANARY);
    }
  });
});

describe('enrichments', () => {
  it('keep their labels and lose the quotes of the conversation in metadata_only', () => {
    const ai = newMock({ contentMode: 'metadata_only' });
    const evidence = [{ quote: CANARY, turnIndex: 1 }];
    const rubrics = [{ name: 'helpful', score: 1, rationale: CANARY, evidence }];
    ai.trackSessionEnrichment({ sessionId: 's', enrichments: { rubrics, negativeFeedbackPhrases: [CANARY] } });
    const json = JSON.stringify(ai.events);
    expect(json).toContain('helpful');
    expect(json).not.toContain(CANARY);
  });
});
