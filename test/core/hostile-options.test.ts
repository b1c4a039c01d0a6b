import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventData } from '../../schema/generated/fields.ts';
import { AmplitudeAI } from '../../src/index.ts';

/** Values that break code which trusts its input. */
const traps = fc.constantFrom<() => unknown>(
  () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    return loop;
  },
  () => ({
    get unreadable() {
      throw new Error('a getter that throws');
    },
  }),
  () =>
    new Proxy(
      {},
      {
        get: (_, key) => {
          if (key === 'toJSON') throw new Error('a proxy that throws');
          return undefined;
        },
      },
    ),
  () => ({
    toJSON: () => {
      throw new Error('a toJSON that throws');
    },
  }),
  () => 10n ** 40n,
  () => Symbol('s'),
  () => () => undefined,
  () => new Map([[{}, []]]),
  () => '\ud800 half of a character',
  () => 'x'.repeat(200_000),
);
const value = fc.oneof(
  { weight: 3, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }) },
  { weight: 1, arbitrary: traps.map((make) => make()) },
);

const methods = {
  userMessage: 'trackUserMessage',
  aiResponse: 'trackAiMessage',
  toolCall: 'trackToolCall',
  embedding: 'trackEmbedding',
  span: 'trackSpan',
  sessionEnd: 'trackSessionEnd',
  sessionEnrichment: 'trackSessionEnrichment',
  score: 'score',
} as const satisfies Partial<Record<keyof typeof eventData, keyof AmplitudeAI>>;

const events = Object.keys(methods) as (keyof typeof methods)[]; // The keys of the object above.

/** A client that takes what it gets: only what we hand over is looked at here. */
const taking = (sent: unknown[]) =>
  ({
    track: (one: unknown) => {
      sent.push(one);
      return { promise: Promise.resolve({ event: one, code: 200, message: '' }) };
    },
    flush: () => ({ promise: Promise.resolve() }),
  }) as never; // Of a client's many methods these two are called.

describe('whatever an app passes in', () => {
  it.each(events)('%s throws nothing, ends in one count, and never in an event that is no JSON', async (event) => {
    const names = eventData[event].fields.map(([option]) => option);
    const options = fc.dictionary(fc.constantFrom(...names, 'userId', 'deviceId', 'groups', 'insertId'), value);
    await fc.assert(
      fc.asyncProperty(options, fc.boolean(), async (given, redactPii) => {
        const sent: unknown[] = [];
        const ai = new AmplitudeAI({
          amplitude: taking(sent),
          redactPii,
        });
        // What an app without types passes in.
        (ai[methods[event]] as (options: object) => unknown).call(ai, given);
        const { delivered, rejected, pending } = await ai.flush();
        expect(delivered + rejected + pending).toBe(1);
        for (const one of sent)
          expect(JSON.parse(JSON.stringify(one))).toMatchObject({ event_type: expect.any(String) });
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    [
      'a getter that throws',
      {
        content: 'hello',
        userId: 'user-1',
        get agentId(): string {
          throw new Error('a getter that throws');
        },
      },
    ],
    [
      'nothing that can be read',
      new Proxy(
        { content: 'hello' },
        {
          ownKeys: () => {
            throw new Error('a proxy that throws');
          },
        },
      ),
    ],
  ])('an object of options with %s is an event still', async (_, options) => {
    const ai = new AmplitudeAI({ amplitude: taking([]) });
    ai.trackUserMessage(options);
    expect(await ai.flush()).toMatchObject({ delivered: 1, rejected: 0 });
  });
});
