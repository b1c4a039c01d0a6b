import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../src/core/wire-event.ts';
import { AmplitudeAgentExporter, AmplitudeSpanProcessor } from '../../src/otel/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { answered, property, told, useSpans } from './stage.ts';

const spans = useSpans();

const sessionOf = ({ event_properties: properties, user_id: user }: WireEvent) =>
  [properties['[Agent] Session ID'], properties['[Agent] Agent ID'], user] as const;

const answersIn = (ai: MockAmplitudeAI) => ai.eventsOfType('[Agent] AI Response').map(sessionOf);

describe('a span that begins in a session', () => {
  it('belongs to it, with the agent and the user, whatever the span says', () => {
    const { ai, tracer } = spans.bridge({ userId: 'fallback' });
    ai.agent('bot')
      .session({ sessionId: 'ours', userId: 'user-1' })
      .run((session) => {
        const traceId = session.newTrace();
        told(tracer, { ...answered, 'gen_ai.conversation.id': 'theirs', 'enduser.id': 'user-2' });
        expect(property(ai.events, 'AI Response', '[Agent] Trace ID')).toEqual([traceId]);
      });
    expect(answersIn(ai)).toEqual([['ours', 'bot', 'user-1']]);
  });

  it('belongs to it also when it ends in another one, or in none', () => {
    const { ai, tracer } = spans.bridge();
    const session = (id: string) => ai.agent('bot').session({ sessionId: id, userId: `user of ${id}` });
    const [first, second] = ['first', 'second'].map((id) =>
      session(id).run(() => tracer.startSpan('chat', { attributes: answered })),
    );
    session('third').run(() => first?.end());
    second?.end();
    expect(answersIn(ai)).toEqual([
      ['first', 'bot', 'user of first'],
      ['second', 'bot', 'user of second'],
    ]);
  });

  it('belongs to it when a batch is exported much later, beside those of other sessions', async () => {
    const ai = new MockAmplitudeAI();
    const batch = new BatchSpanProcessor(new AmplitudeAgentExporter({ ai }));
    const tracer = spans.open(new AmplitudeSpanProcessor(), batch);
    await Promise.all(
      ['a', 'b'].map((id) =>
        ai
          .agent('bot')
          .session({ sessionId: id, userId: `user-${id}` })
          .run(async () => {
            await new Promise(setImmediate);
            told(tracer, answered);
          }),
      ),
    );
    told(tracer, answered);
    expect(answersIn(ai)).toEqual([]);
    await spans.provider?.forceFlush();
    expect(answersIn(ai)).toEqual([
      ['a', 'bot', 'user-a'],
      ['b', 'bot', 'user-b'],
      [undefined, undefined, undefined],
    ]);
  });

  it('of another agent than ours is that agent’s, below ours', () => {
    const { ai, tracer } = spans.bridge();
    ai.agent('bot', { agentVersion: 'v1' })
      .session({ sessionId: 's' })
      .run(() => told(tracer, { ...answered, 'gen_ai.agent.name': 'researcher' }));
    const [answer] = ai.eventsOfType('[Agent] AI Response');
    expect(answer?.event_properties).toMatchObject({
      '[Agent] Agent ID': 'researcher',
      '[Agent] Parent Agent ID': 'bot',
    });
    expect(answer?.event_properties).not.toHaveProperty('[Agent] Agent Version');
  });

  it('goes to the tracker of the session where none is given', () => {
    const ai = new MockAmplitudeAI();
    const tracer = spans.open(new AmplitudeSpanProcessor(new AmplitudeAgentExporter()));
    ai.agent('bot')
      .session({ sessionId: 's' })
      .run(() => told(tracer, answered));
    expect(answersIn(ai)).toEqual([['s', 'bot', undefined]]);
  });
});

describe('a span outside of sessions', () => {
  it('belongs to its conversation, and to the user that it names', () => {
    const { ai, tracer } = spans.bridge();
    const span = told(tracer, { ...answered, 'gen_ai.conversation.id': 'thread-1', 'enduser.id': 'user-1' });
    expect(answersIn(ai)).toEqual([['thread-1', undefined, 'user-1']]);
    expect(property(ai.events, 'AI Response', '[Agent] Trace ID')).toEqual([span.spanContext().traceId]);
  });

  it('belongs to whom the exporter was given, before whom it names itself', () => {
    const { ai, tracer } = spans.bridge({ userId: 'given-user', sessionId: 'given' });
    told(tracer, { ...answered, 'gen_ai.conversation.id': 'thread-1', 'user.id': 'user-1' });
    expect(answersIn(ai)).toEqual([['given', undefined, 'given-user']]);
  });

  it('is sent under the unattributed device where nobody is known', () => {
    const { ai, tracer } = spans.bridge();
    told(tracer, answered);
    expect(ai.events.every(({ device_id: device, user_id: user }) => Boolean(device) && user === undefined)).toBe(true);
  });
});

describe('a resolver', () => {
  it('is asked for each span, and wins over all else', () => {
    const { ai, tracer } = spans.bridge({
      userId: 'given-user',
      resolve: ({ attributes }) => ({ userId: String(attributes['app.user']), sessionId: 'resolved' }),
    });
    ai.agent('bot')
      .session({ sessionId: 'ours', userId: 'user-1' })
      .run(() => told(tracer, { ...answered, 'app.user': 'user-9' }));
    expect(answersIn(ai)).toEqual([['resolved', 'bot', 'user-9']]);
  });

  it('that throws leaves the span to the rest', () => {
    const { ai, tracer } = spans.bridge({
      userId: 'given-user',
      resolve: () => {
        throw new Error('no such user');
      },
    });
    told(tracer, answered);
    expect(answersIn(ai)).toEqual([[undefined, undefined, 'given-user']]);
  });

  it('that says nothing leaves the span to the rest', () => {
    const { ai, tracer } = spans.bridge({ userId: 'given-user', resolve: () => undefined });
    told(tracer, answered);
    expect(answersIn(ai)).toEqual([[undefined, undefined, 'given-user']]);
  });
});
