import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { currentScope } from '../../src/core/scope.ts';
import { observe, tool } from '../../src/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

const facts = (ai: MockAmplitudeAI) =>
  ai.events.map(({ event_type: type, user_id: user, event_properties: properties }) => ({
    type: type.replace('[Agent] ', ''),
    user,
    name: properties['[Agent] Span Name'],
    session: properties['[Agent] Session ID'],
    trace: properties['[Agent] Trace ID'],
    agent: properties['[Agent] Agent ID'],
    span: properties['[Agent] Span ID'],
    parent: properties['[Agent] Parent Span ID'],
  }));

describe('observe, where no session is in flight', () => {
  it('opens one with a trace, of an agent named after the function, and ends it', async () => {
    const ai = new MockAmplitudeAI();
    const inner = observe(async (n: number) => n + 1, { name: 'inner' });
    const step = tool((n: number) => n * 2, { name: 'double' });
    const outer = observe(
      async function pipeline(n: number) {
        await sleep(1);
        const more = await inner(n);
        ai.trackUserMessage({ content: 'hello' });
        return step(more);
      },
      { ai, userId: 'user-1' },
    );
    expect(await outer(1)).toBe(4);
    expect(currentScope()).toBeUndefined();
    const seen = facts(ai);
    expect(seen.map(({ type }) => type)).toEqual(['Span', 'User Message', 'Tool Call', 'Span', 'Session End']);
    expect(new Set(seen.map(({ session }) => session)).size).toBe(1);
    expect(new Set(seen.map(({ trace }) => trace)).size).toBe(1);
    expect(seen[0]).toMatchObject({ session: expect.any(String), trace: expect.any(String), agent: 'pipeline' });
    expect(seen.every(({ user }) => user === 'user-1')).toBe(true);
    expect(seen[0]).toMatchObject({ name: 'inner', parent: seen[3]?.span });
    expect(seen[3]).toMatchObject({ name: 'pipeline', parent: undefined });
  });

  it('ends it after an error as well, synchronous or not', async () => {
    const ai = new MockAmplitudeAI();
    const fails = observe(
      () => {
        throw new Error('no');
      },
      { ai, name: 'fails' },
    );
    const rejects = observe(async () => Promise.reject(new Error('no')), { ai, name: 'rejects' });
    expect(() => fails()).toThrow('no');
    await expect(rejects()).rejects.toThrow('no');
    expect(facts(ai).map(({ type, name }) => name ?? type)).toEqual(['fails', 'Session End', 'rejects', 'Session End']);
  });

  it('ends it when a generator is done or left', async () => {
    const ai = new MockAmplitudeAI();
    const inner = observe(() => 1, { name: 'inner' });
    const steps = observe(
      async function* steps() {
        yield inner();
        await sleep(1);
        yield inner();
      },
      { ai },
    );
    for await (const _ of steps());
    for await (const _ of steps()) break;
    const seen = facts(ai);
    expect(seen.map(({ type, name }) => name ?? type)).toEqual([
      ...['inner', 'inner', 'steps', 'Session End'],
      ...['inner', 'steps', 'Session End'],
    ]);
    expect(new Set(seen.slice(0, 4).map(({ session }) => session)).size).toBe(1);
    expect(seen.slice(0, 2).map(({ parent }) => parent)).toEqual([seen[2]?.span, seen[2]?.span]);
    expect(seen[4]?.session).not.toBe(seen[0]?.session);
  });

  it('is of the agent that was named', () => {
    const ai = new MockAmplitudeAI();
    observe(() => 1, { ai: ai.agent('answerer', { env: 'test' }), name: 'work' })();
    expect(facts(ai)).toMatchObject([{ agent: 'answerer' }, { agent: 'answerer' }]);
  });

  it('takes the id of the session that was asked for', () => {
    const ai = new MockAmplitudeAI();
    observe(() => 1, { ai, name: 'work', sessionId: 'thread-7' })();
    expect(facts(ai)).toMatchObject([{ session: 'thread-7' }, { type: 'Session End', session: 'thread-7' }]);
  });
});

describe('observe, in a session', () => {
  it('joins it, and leaves it open', () => {
    const ai = new MockAmplitudeAI();
    const work = observe(() => 1, { name: 'work' });
    ai.agent('bot')
      .session({ sessionId: 'thread-1', userId: 'user-1' })
      .run((session) => {
        const trace = session.newTrace();
        work();
        expect(facts(ai)).toMatchObject([{ session: 'thread-1', user: 'user-1', agent: 'bot', trace }]);
      });
    expect(facts(ai).map(({ type }) => type)).toEqual(['Span', 'Session End']);
  });

  it('joins the one that is named, and another agent acts in it', () => {
    const ai = new MockAmplitudeAI();
    const session = ai.agent('bot').session({ sessionId: 'thread-1' });
    observe(() => 1, { ai: session, name: 'named' })();
    const other = observe(() => 1, { ai: ai.agent('other'), name: 'delegated' });
    observe(() => other(), { ai: session, name: 'outer' })();
    const seen = facts(ai);
    expect(seen).toMatchObject([
      { name: 'named', session: 'thread-1', agent: 'bot' },
      { name: 'delegated', session: 'thread-1', agent: 'other', parent: seen[2]?.span },
      { name: 'outer', session: 'thread-1', agent: 'bot' },
    ]);
  });

  it('is not the parent of a session that is opened inside', () => {
    const ai = new MockAmplitudeAI();
    const work = observe(() => 1, { name: 'work' });
    observe(() => ai.agent('inner').session().run(work), { ai, name: 'outer' })();
    expect(facts(ai).find(({ name }) => name === 'work')).toMatchObject({ parent: undefined, agent: 'inner' });
  });

  it('keeps twenty at once apart, and the branches of each', async () => {
    const ai = new MockAmplitudeAI();
    const leaf = observe(
      async (label: string) => {
        await sleep(Math.random() * 5);
        return label;
      },
      { name: 'leaf' },
    );
    const branch = observe(
      async (label: string) => {
        await sleep(Math.random() * 5);
        return Promise.all([leaf(label), leaf(label)]);
      },
      { name: 'branch' },
    );
    const root = observe(async (label: string) => Promise.all([branch(label), branch(label)]), { ai, name: 'root' });
    await Promise.all(Array.from({ length: 20 }, (_, index) => root(`label ${index}`)));
    const seen = facts(ai);
    const inputs = new Map(
      ai.events.map(({ event_properties: p }) => [p['[Agent] Span ID'], p['[Agent] Input State']]),
    );
    expect(new Set(seen.map(({ session }) => session)).size).toBe(20);
    const spans = new Map(seen.filter(({ type }) => type === 'Span').map((event) => [event.span, event]));
    const parentNames: Record<string, string | undefined> = { leaf: 'branch', branch: 'root', root: undefined };
    for (const { name, parent, session, span } of seen.filter(({ type }) => type === 'Span')) {
      const above = spans.get(parent);
      expect(above?.name).toBe(parentNames[String(name)]);
      if (!above) continue;
      expect(above.session).toBe(session);
      expect(inputs.get(above.span)).toBe(inputs.get(span));
    }
    const children = seen.filter(({ name }) => name === 'leaf').map(({ parent }) => parent);
    expect(new Set(children).size).toBe(40);
  });
});

describe('tool', () => {
  it('belongs to the session in flight, in the turn and at the time that it began', async () => {
    const ai = new MockAmplitudeAI();
    const slow = tool(async () => sleep(5, 'done'), { name: 'slow' });
    await ai
      .agent('bot')
      .session({ sessionId: 'thread-1', userId: 'user-1' })
      .run(async (session) => {
        session.trackUserMessage({ content: 'one' });
        const running = slow();
        session.trackUserMessage({ content: 'two' });
        await running;
      });
    const { user_id: user, event_properties: properties } = ai.assertEventTracked('[Agent] Tool Call');
    expect(user).toBe('user-1');
    expect(properties).toMatchObject({
      '[Agent] Session ID': 'thread-1',
      '[Agent] Agent ID': 'bot',
      '[Agent] Turn ID': 1,
      '[Agent] Tool Type': 'function',
      '[Agent] Component Type': 'tool',
    });
  });

  it('takes what it says itself before what surrounds it', () => {
    const ai = new MockAmplitudeAI();
    const search = tool(() => 1, {
      name: 'search',
      userId: 'user-2',
      env: 'prod',
      context: { arm: 'b' },
      toolType: 'mcp',
      toolOwner: 'files',
    });
    ai.agent('bot', { env: 'test', context: { surface: 'chat' } })
      .session({ userId: 'user-1' })
      .run(() => search());
    const { user_id: user, event_properties: properties } = ai.assertEventTracked('[Agent] Tool Call');
    expect(user).toBe('user-2');
    expect(properties).toMatchObject({
      '[Agent] Env': 'prod',
      '[Agent] Context': JSON.stringify({ surface: 'chat', arm: 'b' }),
      '[Agent] Tool Type': 'mcp',
      '[Agent] Tool Owner': 'files',
    });
  });
});
