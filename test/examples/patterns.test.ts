import { MockAmplitudeAI } from 'amplitude-ai/testing';
import { describe, expect, it } from 'vitest';
import { answerInThread, close, conversation } from '../../examples/patterns/long-conversation.ts';
import { compare } from '../../examples/patterns/many-agents.ts';
import { answerOnce } from '../../examples/patterns/single-request.ts';

const rows = (ai: MockAmplitudeAI, ...properties: string[]) =>
  ai.events.map(({ event_type: type, event_properties: all }) => [
    type.replace('[Agent] ', ''),
    ...properties.map((property) => all[`[Agent] ${property}`]),
  ]);

describe('the patterns', () => {
  it('single request: message, answer, score and end in one session', async () => {
    const ai = new MockAmplitudeAI({ validate: true });
    expect(await answerOnce(ai, 'user-42', 'What is retention?')).toBe('Retention says who comes back.');
    expect(rows(ai, 'Turn ID')).toEqual([
      ['User Message', 1],
      ['AI Response', 2],
      ['Score', undefined],
      ['Session End', undefined],
    ]);
    expect(new Set(rows(ai, 'Session ID', 'Trace ID').map(([, ...ids]) => ids.join())).size).toBe(1);
  });

  it('long conversation: requests share a session, count on, and end it once', () => {
    const ai = new MockAmplitudeAI({ validate: true });
    answerInThread(conversation(ai, 'user-42', 'thread-abc'), 'req-1', 'What is retention?');
    answerInThread(conversation(ai, 'user-42', 'thread-abc'), 'req-2', 'Show me an example');
    close(conversation(ai, 'user-42', 'thread-abc'));
    expect(rows(ai, 'Session ID', 'Trace ID', 'Turn ID')).toEqual([
      ['User Message', 'thread-abc', 'req-1', 1],
      ['AI Response', 'thread-abc', 'req-1', 2],
      ['User Message', 'thread-abc', 'req-2', 3],
      ['AI Response', 'thread-abc', 'req-2', 4],
      ['Session End', 'thread-abc', undefined, undefined],
    ]);
  });

  it('many agents: each event is its agent’s, and all are of one session', async () => {
    const ai = new MockAmplitudeAI({ validate: true });
    await compare(ai, 'user-42', 'How do we compare?');
    expect(rows(ai, 'Agent ID', 'Parent Agent ID')).toEqual([
      ['User Message', 'router', undefined],
      ['Tool Call', 'researcher-web', 'router'],
      ['Tool Call', 'researcher-db', 'router'],
      ['AI Response', 'writer', 'router'],
      ['Session End', 'router', undefined],
    ]);
    expect(new Set(rows(ai, 'Session ID').map(([, id]) => id)).size).toBe(1);
  });
});
