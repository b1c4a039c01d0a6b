import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { validateEvent } from '../../schema/validate.ts';
import type { ContentMode } from '../../src/core/content-mode.ts';
import { shared } from '../../src/core/shared-state.ts';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { AmplitudeAI, observe, tool } from '../../src/index.ts';

const CANARY = 'canary-7f3a';
const sealed: ContentMode[] = ['metadata_only', 'customer_enriched'];

let inbox: Inbox;
beforeAll(async () => {
  inbox = await startInbox({ validate: validateEvent });
});
afterEach(() => {
  inbox.clear();
  vi.restoreAllMocks();
  shared.told.clear();
});
afterAll(() => inbox.close());

/** Says the canary wherever an app can, through every way of this folder, over the real client to the wire. */
async function sayEverywhere(ai: AmplitudeAI): Promise<void> {
  const session = ai.agent('bot').session({ userId: 'user-1', sessionId: 'thread-1' });
  await session.run(async () => {
    const search = tool(async (query: object) => [query, CANARY], { name: 'search' });
    const fail = tool(
      () => {
        throw new Error(CANARY);
      },
      { name: 'fail' },
    );
    const answer = observe(async (question: string) => {
      await search({ q: question });
      return CANARY;
    });
    await answer(CANARY);
    expect(fail).toThrow(CANARY);
    const stream = session.streamAiMessage({ model: 'm', provider: 'p', systemPrompt: CANARY });
    stream.push(CANARY);
    stream.reasoning(CANARY);
    stream.toolCall({ id: 't', name: 'search', arguments: `{"q":"${CANARY}"}` });
    stream.end();
    const broken = session.streamAiMessage({ model: 'm', provider: 'p' });
    broken.fail(new Error(CANARY));
  });
  await ai.flush();
}

describe.each(sealed)('%s for functions and streams by hand', (contentMode) => {
  it('lets no content onto the wire, the terminal or the console', async () => {
    const lines: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(lines.push(String(text))));
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await sayEverywhere(new AmplitudeAI({ apiKey: 'any-key', serverUrl: inbox.url, contentMode, debug: true }));
    const sent = inbox.events.map(({ event }) => event);
    expect(sent.map(({ event_type: type }) => String(type).replace('[Agent] ', ''))).toEqual([
      'Tool Call',
      'Span',
      'Tool Call',
      'AI Response',
      'AI Response',
      'Session End',
    ]);
    expect(lines).toHaveLength(sent.length);
    expect(JSON.stringify([sent, lines, warn.mock.calls])).not.toContain(CANARY);
    expect(inbox.events.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('full', () => {
  it('sends what was said', async () => {
    await sayEverywhere(new AmplitudeAI({ apiKey: 'any-key', serverUrl: inbox.url }));
    for (const { event } of inbox.events) {
      if (event.event_type !== '[Agent] Session End') expect(JSON.stringify(event)).toContain(CANARY);
    }
  });
});
