import { describe, expect, it } from 'vitest';
import { eventData } from '../../schema/generated/fields.ts';
import type { ContentMode } from '../../src/core/content-mode.ts';
import type { TrackedEvent } from '../../src/core/tracker.ts';
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

describe.each(sealed)('%s for manual events', (contentMode) => {
  it.each(Object.keys(eventData) as TrackedEvent[])('lets nothing out of the content fields of %s', (event) => {
    const ai = newMock({ contentMode });
    const content = eventData[event].fields.filter(([, , privacy]) => privacy === 'content');
    const options = Object.fromEntries(content.map(([option]) => [option, CANARY]));
    ai.tracker.record(event, { userId: 'user-1', ...options }, {});
    expect(ai.events).toHaveLength(1);
    expect(JSON.stringify(ai.events)).not.toContain(CANARY);
  });
});

describe('full', () => {
  it.each(Object.keys(eventData) as TrackedEvent[])('sends every content field of %s', (event) => {
    const ai = newMock();
    const content = eventData[event].fields.filter(([, , privacy]) => privacy === 'content');
    for (const [option, wire, , encoding] of content) {
      const value = encoding === 'toolDefinitions' ? [{ name: CANARY }] : CANARY;
      ai.tracker.record(event, { userId: 'user-1', [option]: value }, {});
      expect(JSON.stringify(ai.events.at(-1)?.event_properties[wire]), option).toContain(CANARY);
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
