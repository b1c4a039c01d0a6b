import { describe, expect, it } from 'vitest';
import { contextHeaders } from '../../src/core/propagation/context-headers.ts';
import { injectContext, type PropagateContext } from '../../src/index.ts';
import type { ReceivedRequest } from '../standins/index.ts';
import { anthropicMajors, openaiMajors } from './majors.ts';
import { greet, hello, useStage } from './stage.ts';
import { waysIn } from './ways-in.ts';

const stage = useStage();

/** Ours, as they arrived. */
function ours(request: ReceivedRequest | undefined): Record<string, unknown> {
  const entries = Object.entries(request?.headers ?? {});
  return Object.fromEntries(entries.filter(([name]) => name.startsWith('x-amplitude-') || name === 'traceparent'));
}

const place = contextHeaders({ sessionId: 'thread-1', traceId: 'trace-1', agentId: 'bot' });
const person = { 'x-amplitude-user-id': 'user-42' };
const here: PropagateContext = { hosts: ['127.0.0.1'] };

const rows = [
  ...openaiMajors.map((major) => ({
    major,
    server: () => stage.openai,
    open: async (propagateContext: PropagateContext | undefined, options: object = {}) => {
      const { ai, client } = await stage.openaiClient(major, { propagateContext, ...options });
      return { ai, call: (request?: object) => client.chat.completions.create(hello, request) };
    },
  })),
  ...anthropicMajors.map((major) => ({
    major,
    server: () => stage.anthropic,
    open: async (propagateContext: PropagateContext | undefined, options: object = {}) => {
      const { ai, client } = await stage.anthropicClient(major, { propagateContext, ...options });
      return { ai, call: (request?: object) => client.messages.create(greet, request) };
    },
  })),
];

describe.each(rows)('requests of $major.name', ({ server, open }) => {
  const requestIn = async (
    propagateContext: PropagateContext | undefined,
    options?: object,
    request?: object,
  ): Promise<ReceivedRequest | undefined> => {
    const { ai, call } = await open(propagateContext, options);
    const agent = ai.agent('bot', { traceId: 'trace-1' });
    await agent.session({ sessionId: 'thread-1', userId: 'user-42' }).run(() => call(request));
    expect(ai.eventsOfType('[Agent] AI Response')).toHaveLength(1);
    return server().requests.at(-1);
  };

  it('say where a call stands to a host that is allowed, and never who the user is', async () => {
    expect(ours(await requestIn(here))).toEqual(place);
    expect(ours(await requestIn(true))).toEqual(place);
    expect(ours(await requestIn({ hosts: ['127.0.0.1'], userId: true }))).toEqual({ ...place, ...person });
  });

  it.each([undefined, false, { hosts: ['llm.example.com'] }])(
    'say nothing with propagateContext %j',
    async (option) => {
      expect(ours(await requestIn(option))).toEqual({});
    },
  );

  it('say nothing outside a session', async () => {
    const { call } = await open(here);
    await call();
    expect(ours(server().requests.at(-1))).toEqual({});
  });

  it('have the very same body as without', async () => {
    const bodies: unknown[] = [];
    const client = {
      fetch: (url: string, init: RequestInit) => {
        bodies.push(init.body);
        return fetch(url, init);
      },
    };
    await requestIn(here, { client });
    await requestIn(undefined, { client });
    expect(bodies).toEqual([expect.any(String), bodies[0]]);
  });

  it.each<[string, (own: Record<string, string>) => unknown]>([
    ['an object', (own) => Object.freeze(own)],
    ['Headers', (own) => new Headers(own)],
    ['pairs', (own) => Object.freeze(Object.entries(own))],
  ])('keep what the caller sets as %s, which stays as it is', async (_, form) => {
    const own = { 'X-Amplitude-Session-Id': 'own', 'x-mine': 'yes' };
    const options = Object.freeze({ headers: form(own), maxRetries: 0 });
    const request = await requestIn(here, undefined, options);
    expect(ours(request)).toEqual({ ...place, 'x-amplitude-session-id': 'own' });
    expect(request?.headers['x-mine']).toBe('yes');
    expect(new Headers(options.headers as Headers)).toEqual(new Headers(own));
  });

  it('keep what the app gave the client for all requests', async () => {
    const client = { defaultHeaders: { 'X-Amplitude-Session-Id': 'own' } };
    expect(ours(await requestIn(here, { client }))).toEqual({ ...place, 'x-amplitude-session-id': 'own' });
  });

  it('leave a header out that the caller does not want', async () => {
    const { traceparent: _, ...rest } = place;
    expect(ours(await requestIn(here, undefined, { headers: { traceparent: null } }))).toEqual(rest);
  });

  it.each(waysIn)('say it by each way in: $name', async (way) => {
    expect(ours(await requestIn(here, { way }))).toEqual(place);
  });
});

describe('requests of helpers', () => {
  it.each(openaiMajors)('say it too, on $name', async (major) => {
    const { ai, client } = await stage.openaiClient(major, { propagateContext: here });
    await ai
      .agent('bot')
      .session({ sessionId: 'thread-1' })
      .run(async () => {
        await client.chat.completions.parse(hello);
        await client.chat.completions.stream(hello).finalContent();
        await client.responses.stream({ model: 'gpt-4o-mini', input: 'Hi' }).finalResponse();
        await client.embeddings.create({ model: 'text-embedding-3-small', input: 'Hi' });
      });
    const ids = stage.openai.requests.map(({ headers }) => headers['x-amplitude-session-id']);
    expect(ids).toEqual(['thread-1', 'thread-1', 'thread-1', 'thread-1']);
  });

  it.each(anthropicMajors)('say it too, on $name', async (major) => {
    const { ai, client } = await stage.anthropicClient(major, { propagateContext: here });
    await ai
      .agent('bot')
      .session({ sessionId: 'thread-1' })
      .run(async () => {
        await client.messages.stream(greet).finalMessage();
        await client.beta.messages.create(greet);
      });
    const ids = stage.anthropic.requests.map(({ headers }) => headers['x-amplitude-session-id']);
    expect(ids).toEqual(['thread-1', 'thread-1']);
  });
});

describe('a service behind the call', () => {
  it('can be reached with the headers of injectContext as well', async () => {
    const major = openaiMajors[0];
    if (!major) throw new Error('There is a major.');
    const { ai, client } = await stage.openaiClient(major);
    await ai
      .agent('bot')
      .session({ sessionId: 'thread-1' })
      .run(async () => {
        await client.chat.completions.create(hello, { headers: injectContext() });
      });
    expect(stage.openai.requests[0]?.headers['x-amplitude-session-id']).toBe('thread-1');
  });
});
