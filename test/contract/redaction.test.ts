import { describe, expect, it } from 'vitest';
import { eventData } from '../../schema/generated/fields.ts';
import { everyOption, methods } from '../core/events/every-option.ts';
import { openaiMajors } from './majors.ts';
import { useStage } from './stage.ts';
import { newMock, waysIn } from './ways-in.ts';

const stage = useStage();
const EMAIL = 'jane.doe@example.com';
const CUSTOM = 'PROJECT-X-77';
const words = `write to ${EMAIL} about ${CUSTOM}`;

/** Every string below an option of free form as these words. */
function spoken(value: unknown): unknown {
  if (typeof value === 'string') return words;
  if (Array.isArray(value)) return value.map(spoken);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'type' ? item : spoken(item)]));
}

/** What people and models say, and what an app may put anything into; ids and names stay, since they are looked up. */
const isFree = new Set<string>(
  Object.values(eventData).flatMap(({ fields }) =>
    fields.flatMap(([option, , privacy, encoding]) => (privacy === 'content' || encoding !== 'plain' ? [option] : [])),
  ),
);

describe.each(methods)('redaction of %s', (method) => {
  it('covers every content field and everything of free form', () => {
    const ai = newMock({ redactPii: true, customRedactionPatterns: ['PROJECT-X-\\d+'] });
    const options = Object.entries(everyOption[method]).map(([option, value]) => [
      option,
      isFree.has(option) ? spoken(value) : value,
    ]);
    (ai[method] as (options: object) => unknown).call(ai, Object.fromEntries(options)); // The method's own options.
    expect(ai.events).toHaveLength(1);
    const json = JSON.stringify(ai.events);
    expect(json).not.toContain(EMAIL);
    expect(json).not.toContain(CUSTOM);
    if (options.some(([option]) => option === 'content')) expect(json).toContain('write to [email] about');
  });
});

const grid = waysIn.flatMap((way) => openaiMajors.map((major) => ({ way, major })));

describe.each(grid)('redaction for $major.name through $way.name', ({ way, major }) => {
  it('covers prompts, answers, tools, streams and errors, and leaves what the vendor gets as it is', async () => {
    const { client, ai } = await stage.openaiClient(major, {
      way,
      redactPii: true,
      customRedactionPatterns: [/project-x-\d+/i],
    });
    stage.openai.enqueue(
      { text: words, reasoning: words, toolCalls: [{ name: 'tool', arguments: { q: words } }] },
      { text: words },
      { error: { status: 400, message: words } },
    );
    const messages = [
      { role: 'system' as const, content: words },
      { role: 'user' as const, content: words },
    ];
    const tool = { name: 'tool', description: words, parameters: { type: 'object' } };
    const body = { model: 'gpt-4o-mini', tools: [{ type: 'function' as const, function: tool }] };
    const answer = await client.chat.completions.create({ ...body, messages });
    expect(JSON.stringify(answer)).toContain(EMAIL);
    const [call] = answer.choices[0]?.message.tool_calls ?? [];
    const result = { role: 'tool' as const, tool_call_id: call?.id ?? '', content: words };
    const history = answer.choices[0] ? [...messages, answer.choices[0].message, result] : [];
    for await (const _ of await client.chat.completions.create({ ...body, messages: history, stream: true }));
    await client.chat.completions.create({ ...body, messages }).catch(() => undefined);
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(3);
    expect(ai.eventsOfType('[Agent] Tool Call')).toHaveLength(1);
    const json = JSON.stringify(ai.events);
    expect(json).toContain('[email]');
    expect(json).not.toContain(EMAIL);
    expect(json).not.toContain(CUSTOM);
  });
});
