import { describe, expect, expectTypeOf, it } from 'vitest';
import { MockAmplitudeAI } from '../../src/testing.ts';

const answer = { model: 'gpt-4o', provider: 'openai', latencyMs: 1 };

describe('an agent that tracks inside the session of another one', () => {
  it('takes the conversation and its user from the session, and nothing of the other agent', () => {
    const ai = new MockAmplitudeAI();
    const root = ai.agent('root', {
      agentDescription: 'Plans',
      agentVersion: '9',
      env: 'prod',
      context: { team: 'a' },
    });
    const helper = root.child('helper', { userId: 'user-of-agent' });
    const stranger = ai.agent('stranger', { agentVersion: '2' });
    helper.session({ userId: 'user-1', sessionId: 'thread-1' }).run(() => stranger.trackAiMessage(answer));
    const [event] = ai.eventsForAgent('stranger');
    expect(event).toMatchObject({
      user_id: 'user-1',
      event_properties: { '[Agent] Session ID': 'thread-1', '[Agent] Agent Version': '2' },
    });
    for (const property of ['Agent Description', 'Parent Agent ID', 'Env', 'Context']) {
      expect(event?.event_properties).not.toHaveProperty(`[Agent] ${property}`);
    }
  });

  it('answers for the user of the session, as under runAs', () => {
    const ai = new MockAmplitudeAI();
    const agent = ai.agent('bot', { userId: 'user-by-default' });
    agent.session({ userId: 'user-1' }).run((session) => {
      agent.trackAiMessage(answer);
      session.runAs(agent, () => ai.trackAiMessage(answer));
      agent.trackAiMessage({ ...answer, userId: 'user-of-the-call' });
    });
    expect(ai.eventsOfType('[Agent] AI Response').map((event) => event.user_id)).toEqual([
      'user-1',
      'user-1',
      'user-of-the-call',
    ]);
  });

  it('keeps a session that it names itself', () => {
    const ai = new MockAmplitudeAI();
    const agent = ai.agent('bot', { sessionId: 'mine', userId: 'user-2' });
    ai.agent('other')
      .session({ sessionId: 'theirs', userId: 'user-1' })
      .run(() => agent.trackAiMessage(answer));
    expect(ai.eventsForSession('mine').map((event) => event.user_id)).toEqual(['user-2']);
  });
});

describe('session.run', () => {
  it('ends the session after a thenable that is no promise, which works inside the session', async () => {
    const ai = new MockAmplitudeAI();
    /** Like a query builder: nothing happens until somebody waits for it. */
    const query = {
      // biome-ignore lint/suspicious/noThenProperty: a thenable is what this is about.
      then<R>(resolve: (rows: string[]) => R): PromiseLike<R> {
        ai.trackAiMessage(answer);
        return Promise.resolve(resolve(['row']));
      },
    } as PromiseLike<string[]>; // Only what await calls.
    const rows = await ai
      .agent('bot')
      .session({ sessionId: 'thread-1' })
      .run(() => query);
    expect(rows).toEqual(['row']);
    expect(ai.eventsForSession('thread-1').map((event) => event.event_type)).toEqual([
      '[Agent] AI Response',
      '[Agent] Session End',
    ]);
  });

  it('says in its type that it gives a plain promise, and leaves other values as they are', () => {
    const session = new MockAmplitudeAI().agent('bot').session();
    class LazyPromise<T> extends Promise<T> {
      asResponse = () => 'raw';
    }
    expectTypeOf(session.run(() => LazyPromise.resolve(1) as LazyPromise<number>)).toEqualTypeOf<Promise<number>>();
    expectTypeOf(session.run(() => 1)).toEqualTypeOf<number>();
    expect(session.run(() => 1)).toBe(1);
  });
});
