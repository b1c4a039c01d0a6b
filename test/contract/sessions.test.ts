import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/instrument/attribute.ts';
import { anthropicMajors, openaiMajors } from './majors.ts';
import { each, greet, hello, types, useStage } from './stage.ts';

const stage = useStage();

describe.each(openaiMajors)('a session around $name', (major) => {
  it('gets one user message and one answer, with the served model, tokens and cost', async () => {
    const { client, ai } = await stage.openaiClient(major);
    stage.openai.enqueue({ text: 'Coming back.', usage: { uncachedInput: 10, cacheRead: 6, output: 8, reasoning: 5 } });
    const agent = ai.agent('bot', { env: 'test' });
    await agent.session({ userId: 'user-42', sessionId: 'thread-1' }).run(() => client.chat.completions.create(hello));

    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Session End']);
    const [user, answer, end] = ai.events;
    expect(user).toMatchObject({
      user_id: 'user-42',
      event_properties: { '[Agent] Turn ID': 1, '[Agent] Agent ID': 'bot' },
    });
    expect(answer?.event_properties).toMatchObject({
      '[Agent] Session ID': 'thread-1',
      '[Agent] Turn ID': 2,
      '[Agent] Model Name': 'gpt-4o-mini-2024-07-18',
      '[Agent] Input Tokens': 16,
      '[Agent] Output Tokens': 8,
      '[Agent] Total Tokens': 24,
      '[Agent] Cache Read Tokens': 6,
      '[Agent] Reasoning Tokens': 5,
      '[Agent] Cost USD': (10 * 0.15 + 6 * 0.075 + 8 * 0.6) / 1e6,
    });
    expect(end?.event_properties['[Agent] Session ID']).toBe('thread-1');
  });

  it('keeps twenty parallel sessions apart', async () => {
    const { client, ai } = await stage.openaiClient(major);
    const ids = Array.from({ length: 20 }, (_, index) => `session-${index}`);
    await Promise.all(
      ids.map((sessionId) =>
        ai
          .agent('bot')
          .session({ sessionId, userId: `user-${sessionId}` })
          .run(async () => {
            await client.chat.completions.create({ ...hello, messages: [{ role: 'user', content: sessionId }] });
            await client.chat.completions.create({ ...hello, messages: [{ role: 'user', content: sessionId }] });
          }),
      ),
    );
    for (const id of ids) {
      const events = ai.eventsForSession(id);
      expect(types(events)).toEqual(['User Message', 'AI Response', 'User Message', 'AI Response', 'Session End']);
      expect(new Set(events.map((event) => event.user_id))).toEqual(new Set([`user-${id}`]));
      expect(each(events, '[Agent] Turn ID')).toEqual([1, 2, 3, 4, undefined]);
      expect(events[0]?.event_properties.$llm_message).toEqual({ text: id });
    }
  });

  it('owns the stream that was opened in it, even when another session reads it after its end', async () => {
    const { client, ai } = await stage.openaiClient(major);
    const opened = await ai
      .agent('first')
      .session({ sessionId: 'session-a', userId: 'user-a' })
      .run(async (session) => {
        session.newTrace();
        return { stream: await client.chat.completions.create({ ...hello, stream: true }), trace: session.traceId };
      });
    await ai
      .agent('second')
      .session({ sessionId: 'session-b', userId: 'user-b' })
      .run(async () => {
        for await (const _ of opened.stream);
      });
    expect(types(ai.eventsForSession('session-b'))).toEqual(['Session End']);
    const [answer] = ai.eventsOfType('[Agent] AI Response');
    expect(answer?.user_id).toBe('user-a');
    expect(answer?.event_properties).toMatchObject({
      '[Agent] Session ID': 'session-a',
      '[Agent] Agent ID': 'first',
      '[Agent] Trace ID': opened.trace,
      '[Agent] Turn ID': 2,
    });
  });

  it('is not needed: a user of the client, of the call, or nobody still gives both events', async () => {
    const { client, ai } = await stage.openaiClient(major);
    await client.chat.completions.create(attribute({ ...hello }, { userId: 'user-of-the-call' }));
    await client.chat.completions.create(hello);
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'User Message', 'AI Response']);
    expect(ai.events.slice(0, 2).map((event) => event.user_id)).toEqual(['user-of-the-call', 'user-of-the-call']);
    expect(ai.events[2]?.user_id).toBeUndefined();
    expect(ai.events[2]?.device_id).toMatch(/^unattributed-[0-9a-f]{16}$/);
    expect(ai.events[3]?.device_id).toBe(ai.events[2]?.device_id);
    expect(JSON.stringify(stage.openai.requests.map(({ body }) => body))).not.toContain('user-of-the-call');
  });
});

describe.each(openaiMajors)('attribute() with $name', (major) => {
  const said = { userId: 'user-of-the-call' };

  it('holds through the helpers of the SDK, which send a copy of what they are given', async () => {
    const { client, ai } = await stage.openaiClient(major);
    await client.chat.completions.stream(attribute(hello, said)).finalContent();
    await client.chat.completions.parse(attribute(hello, said));
    await client.responses.stream(attribute({ model: 'gpt-4o-mini', input: 'Hi' }, said)).finalResponse();
    expect(types(ai.events)).toHaveLength(6);
    expect(new Set(ai.events.map((event) => event.user_id))).toEqual(new Set(['user-of-the-call']));
    expect(JSON.stringify(stage.openai.requests.map(({ body }) => body))).not.toContain('user-of-the-call');
  });

  it('says nothing about the next call with the same parameters', async () => {
    const { client, ai } = await stage.openaiClient(major);
    const params = Object.freeze({ ...hello });
    await client.chat.completions.create(attribute(params, said));
    await client.chat.completions.create(params);
    expect(ai.events.map((event) => event.user_id)).toEqual([said.userId, said.userId, undefined, undefined]);
  });
});

describe.each(anthropicMajors)('attribute() with $name', (major) => {
  it('holds through the helpers of the SDK', async () => {
    const { client, ai } = await stage.anthropicClient(major);
    await client.messages.stream(attribute(greet, { userId: 'user-of-the-call' })).finalMessage();
    await client.beta.messages.stream(attribute(greet, { userId: 'user-of-the-call' })).finalMessage();
    expect(ai.events.map((event) => event.user_id)).toEqual(Array(4).fill('user-of-the-call'));
    expect(JSON.stringify(stage.anthropic.requests.map(({ body }) => body))).not.toContain('user-of-the-call');
  });
});

describe.each(anthropicMajors)('a session around $name', (major) => {
  it('gets one user message and one answer', async () => {
    const { client, ai } = await stage.anthropicClient(major);
    await ai
      .agent('bot')
      .session({ userId: 'user-42', sessionId: 'thread-2' })
      .run(() => client.messages.create(greet));
    expect(types(ai.eventsForSession('thread-2'))).toEqual(['User Message', 'AI Response', 'Session End']);
    expect(ai.eventsOfType('[Agent] AI Response')[0]?.event_properties).toMatchObject({
      '[Agent] Provider': 'anthropic',
      '[Agent] Cost USD': expect.any(Number),
    });
  });
});
