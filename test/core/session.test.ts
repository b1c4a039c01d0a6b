import { describe, expect, it } from 'vitest';
import { MockAmplitudeAI } from '../../src/testing.ts';

const answer = { model: 'gpt-4o', provider: 'openai', latencyMs: 1 };
const property = (ai: MockAmplitudeAI, name: string) =>
  ai.events.map((event) => event.event_properties[`[Agent] ${name}`]);

describe('a session', () => {
  it('numbers its messages, gives a tool call the turn that it serves, and ends once', () => {
    const ai = new MockAmplitudeAI();
    const session = ai.agent('bot').session({ sessionId: 'thread-1', userId: 'user-1' });
    session.run((running) => {
      running.trackUserMessage({ content: 'Hello' });
      running.trackToolCall({ toolName: 'search', success: true, latencyMs: 1 });
      running.trackAiMessage(answer);
      running.trackSpan({ spanName: 'rerank', latencyMs: 1 });
    });
    session.end();
    expect(property(ai, 'Turn ID')).toEqual([1, 1, 2, undefined, undefined]);
    ai.assertSessionClosed('thread-1');
    expect(ai.eventsOfType('[Agent] Session End')).toHaveLength(1);
  });

  it('goes on counting when it is resumed', () => {
    const ai = new MockAmplitudeAI();
    for (let request = 0; request < 2; request++) {
      ai.agent('bot')
        .session({ sessionId: 'thread-1' })
        .run((session) => {
          session.trackUserMessage({ content: 'Hello' });
          session.trackAiMessage(answer);
        });
    }
    expect(property(ai, 'Turn ID').filter(Boolean)).toEqual([1, 2, 3, 4]);
  });

  it('gives each parallel branch the trace that it started', async () => {
    const ai = new MockAmplitudeAI();
    await ai
      .agent('bot')
      .session({ sessionId: 'thread-1' })
      .run(async (session) => {
        const branch = async (content: string) => {
          const trace = session.newTrace();
          await new Promise((resolve) => setTimeout(resolve, 5));
          session.trackUserMessage({ content });
          return trace;
        };
        const traces = await Promise.all([branch('one'), branch('two')]);
        expect(new Set(traces).size).toBe(2);
        expect(property(ai, 'Trace ID')).toEqual(traces);
      });
  });

  it('hands the work to another agent with runAs, in the same session and for the same user', () => {
    const ai = new MockAmplitudeAI();
    const router = ai.agent('router', { env: 'test', agentDescription: 'Routes', context: { surface: 'chat' } });
    const child = router.child('researcher', { context: { agent_type: 'retriever' } });
    router.session({ sessionId: 'thread-1', userId: 'user-1' }).run((session) => {
      session.runAs(child, () => ai.trackAiMessage(answer));
      session.trackAiMessage({ ...answer, agentId: 'of-the-call' });
    });
    expect(ai.events[0]).toMatchObject({
      user_id: 'user-1',
      event_properties: {
        '[Agent] Session ID': 'thread-1',
        '[Agent] Agent ID': 'researcher',
        '[Agent] Parent Agent ID': 'router',
        '[Agent] Env': 'test',
        '[Agent] Context': '{"surface":"chat","agent_type":"retriever"}',
      },
    });
    expect(ai.events[0]?.event_properties).not.toHaveProperty('[Agent] Agent Description');
    expect(ai.events[1]?.event_properties['[Agent] Agent ID']).toBe('of-the-call');
  });

  it('links to Session Replay when it knows device and browser session', () => {
    const ai = new MockAmplitudeAI();
    ai.agent('bot')
      .session({ deviceId: 'device-1', browserSessionId: '1700000000000' })
      .run((session) => {
        session.trackUserMessage({ content: 'Hello' });
      });
    expect(ai.events[0]).toMatchObject({
      device_id: 'device-1',
      session_id: 1_700_000_000_000,
      event_properties: { '[Amplitude] Session Replay ID': 'device-1/1700000000000' },
    });
  });

  it('ends with its enrichments, after an error as well, and the error stays the app’s', async () => {
    const ai = new MockAmplitudeAI();
    const error = new Error('of the app');
    const running = ai
      .agent('bot')
      .session({ sessionId: 'thread-1' })
      .run(async (session) => {
        session.setEnrichments({ overallOutcome: 'abandoned', behavioralPatterns: ['retry_storm'] });
        throw error;
      });
    await expect(running).rejects.toBe(error);
    const [end] = ai.eventsOfType('[Agent] Session End');
    expect(JSON.parse(String(end?.event_properties['[Agent] Enrichments']))).toMatchObject({
      overall_outcome: 'abandoned',
      user_friction: ['retry_storm'],
      has_task_failure: false,
    });
  });

  it('that is disposed ends, and leaves nothing around the code behind it', async () => {
    const ai = new MockAmplitudeAI();
    const session = ai.agent('bot').session({ sessionId: 'thread-1' });
    session.trackUserMessage({ content: 'Hello' });
    await session[Symbol.asyncDispose]();
    ai.trackUserMessage({ content: 'Outside' });
    expect(property(ai, 'Session ID')).toEqual(['thread-1', 'thread-1', undefined]);
  });
});
