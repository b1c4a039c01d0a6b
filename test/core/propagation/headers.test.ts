import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { traceOf, traceparentOf } from '../../../src/core/propagation/traceparent.ts';
import { shared } from '../../../src/core/shared-state.ts';
import { extractContext, injectContext } from '../../../src/index.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';

const ai = new MockAmplitudeAI();
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = `00-${TRACE}-b7ad6b7169203331-01`;

/** Runs in a session with everything that headers may say. */
function inSession<T>(fn: () => T): T {
  const agent = ai.agent('orchestrator', { traceId: 'trace-1' });
  return agent.session({ sessionId: 'thread-1', userId: 'user-42', deviceId: 'device-1' }).run(fn) as T; // fn is synchronous.
}

describe('headers for another service', () => {
  it('say session, trace and agent, and never who the user is', () => {
    expect(inSession(() => injectContext())).toEqual({
      traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/),
      'x-amplitude-session-id': 'thread-1',
      'x-amplitude-trace-id': 'trace-1',
      'x-amplitude-agent-id': 'orchestrator',
    });
  });

  it('say who the user is where that is asked for', () => {
    const headers = inSession(() => injectContext({}, { userId: true }));
    expect(headers).toMatchObject({ 'x-amplitude-user-id': 'user-42', 'x-amplitude-device-id': 'device-1' });
  });

  it('come back as what they were given as, and what was given stays untouched', () => {
    const plain = Object.freeze({ accept: 'text/html' });
    const headers = new Headers(plain);
    const pairs = Object.freeze([['accept', 'text/html'] as const]);
    const given = inSession(() => [injectContext(plain), injectContext(headers), injectContext(pairs)] as const);
    expect(given[0]).toMatchObject({ accept: 'text/html', 'x-amplitude-session-id': 'thread-1' });
    expect(given[1]).toBeInstanceOf(Headers);
    expect(given[1].get('x-amplitude-session-id')).toBe('thread-1');
    expect(given[1].get('accept')).toBe('text/html');
    expect(given[2]).toContainEqual(['x-amplitude-session-id', 'thread-1']);
    expect(given[2]).toContainEqual(['accept', 'text/html']);
    expect([...headers]).toEqual([['accept', 'text/html']]);
    expectTypeOf(given[0]).toExtend<{ accept: string }>();
    expectTypeOf(given[1]).toEqualTypeOf<Headers>();
    expectTypeOf(given[2]).toEqualTypeOf<[string, string][]>();
  });

  it('never replace what the app has set, in whatever case', () => {
    const own = { 'X-Amplitude-Session-Id': 'own', Traceparent: PARENT };
    const headers = inSession(() => injectContext(own));
    expect(headers).toMatchObject(own);
    expect(
      Object.keys(headers)
        .map((name) => name.toLowerCase())
        .sort(),
    ).toEqual(['traceparent', 'x-amplitude-agent-id', 'x-amplitude-session-id', 'x-amplitude-trace-id']);
  });

  it('replace a traceparent that nobody could read', () => {
    const headers = inSession(() => injectContext({ TraceParent: 'broken' }));
    expect(Object.keys(headers).filter((name) => name.toLowerCase() === 'traceparent')).toEqual(['traceparent']);
    expect(traceOf(headers.traceparent)).toBeDefined();
  });

  it('are only those given where there is no session', () => {
    expect(injectContext({ accept: '*/*' })).toEqual({ accept: '*/*' });
  });

  describe('leave out what no header can hold', () => {
    beforeEach(() => shared.told.clear());

    it.each(['line\r\nx-admin: 1', 'müller', 'a,b', ' ', 'x'.repeat(257)])(
      'such as %j, and say so once',
      (sessionId) => {
        const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
        const agent = ai.agent('bot');
        const headers = agent.session({ sessionId }).run(() => [injectContext(), injectContext()]);
        expect(headers).toEqual([{ 'x-amplitude-agent-id': 'bot' }, { 'x-amplitude-agent-id': 'bot' }]);
        expect(warn).toHaveBeenCalledTimes(1);
      },
    );
  });
});

describe('headers of another service', () => {
  const all = () => inSession(() => injectContext({}, { userId: true }));
  const wanted = {
    sessionId: 'thread-1',
    traceId: 'trace-1',
    agentId: 'orchestrator',
    userId: 'user-42',
    deviceId: 'device-1',
  };

  it('are read in every form that they come in', () => {
    const message = new IncomingMessage(new Socket());
    for (const [name, value] of Object.entries(all())) message.headers[name] = value;
    const upper = Object.fromEntries(Object.entries(all()).map(([name, value]) => [name.toUpperCase(), value]));
    const lists = Object.fromEntries(Object.entries(all()).map(([name, value]) => [name, [value]]));
    for (const headers of [all(), new Headers(all()), new Map(Object.entries(upper)), message.headers, upper, lists]) {
      expect(extractContext(headers)).toEqual(wanted);
    }
  });

  it('give the trace of a traceparent where ours does not name one', () => {
    expect(extractContext({ traceparent: PARENT })).toEqual({ traceId: TRACE });
    expect(extractContext({ traceparent: PARENT, 'x-amplitude-trace-id': 'trace-1' })).toEqual({ traceId: 'trace-1' });
  });

  it.each([
    ['too long', 'x'.repeat(257)],
    ['broken over lines', 'a\r\nb'],
    ['empty', ''],
    ['not ASCII', 'müller'],
    ['given twice, joined', 'one, two'],
    ['given twice', ['one', 'two']],
    ['missing', undefined],
  ])('are ignored where an id is %s', (_, value) => {
    expect(extractContext({ 'x-amplitude-session-id': value, 'x-amplitude-agent-id': 'bot' })).toEqual({
      agentId: 'bot',
    });
  });

  it.each([
    '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    `00-${TRACE}-0000000000000000-01`,
    `00-${TRACE.toUpperCase()}-b7ad6b7169203331-01`,
    `00-${TRACE}-b7ad6b7169203331`,
    `00-${TRACE}-b7ad6b7169203331-01-more`,
    `ff-${TRACE}-b7ad6b7169203331-01`,
    `01-${TRACE}-b7ad6b7169203331-01-${'x'.repeat(200)}`,
  ])('with the traceparent %s name no trace', (traceparent) => {
    expect(extractContext({ traceparent })).toEqual({});
  });

  it('may be anything, and nothing is thrown', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`x-${index}`, 'v']));
    expect(extractContext(undefined)).toEqual({});
    expect(extractContext(hostile)).toEqual({});
    expect(extractContext({ get: 'value', 'x-amplitude-session-id': 'a' })).toEqual({ sessionId: 'a' });
    expect(extractContext({ ...many, 'X-Amplitude-Session-Id': 'a' })).toEqual({ sessionId: 'a' });
  });
});

describe('a traceparent of ours', () => {
  it('keeps the digits of a UUID and of a trace that came in', () => {
    expect(traceparentOf('0af76519-16cd-43dd-8448-eb211c80319c')).toContain(`00-${TRACE}-`);
    expect(traceOf(traceparentOf(TRACE))).toBe(TRACE);
  });

  it('is valid for every other id too, and always the same', () => {
    for (const id of ['trace-1', '', '0'.repeat(32), '00000000-0000-0000-0000-000000000000', 'ä'.repeat(500)]) {
      expect(traceparentOf(id)).toBe(traceparentOf(id));
      expect(traceOf(traceparentOf(id)), id).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(traceparentOf('trace-1')).not.toBe(traceparentOf('trace-2'));
  });
});
