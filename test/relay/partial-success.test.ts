import { describe, expect, it } from 'vitest';
import { answered, chat } from '../otel/stage.ts';
import { encoded, post, postSpans, spanOf, typeOf, useRelays } from './stage.ts';

const relays = useRelays();

const good = spanOf(answered);
const bad = [
  ['a trace id that is too short', { ...spanOf(chat), traceId: 'abcd' }, 'trace id must have 16 bytes'],
  ['a trace id of zeros', { ...spanOf(chat), traceId: '0'.repeat(32) }, 'trace id must have 16 bytes'],
  ['no span id', { ...spanOf(chat), spanId: '' }, 'span id must have 8 bytes'],
  ['no time', { ...spanOf(chat), startTimeUnixNano: '0', endTimeUnixNano: '0' }, 'must have a time'],
] as const;

describe('spans that cannot be taken', () => {
  it.each(bad)('are counted (%s), and the others are taken', async (_, span, why) => {
    for (const encoding of ['json', 'protobuf'] as const) {
      const { traces, events, metrics } = await relays.start();
      const answer = await post(traces, encoded([span, good], encoding), { 'content-type': typeOf[encoding] });
      expect(answer.status).toBe(200);
      expect(answer.body.toString()).toContain(why);
      if (encoding === 'json') expect(JSON.parse(answer.body.toString()).partialSuccess.rejectedSpans).toBe(1);
      expect(await metrics()).toMatch(/spans_rejected_total 1\n/);
      expect((await events()).filter((event) => String(event.insert_id).startsWith(good.traceId))).not.toEqual([]);
    }
  });

  it('include those of which no event can be made', async () => {
    const { traces, events } = await relays.start();
    const answer = await postSpans(traces, good, spanOf({ ...chat, 'gen_ai.response.model': 7 }));
    expect(JSON.parse(answer.body.toString()).partialSuccess).toEqual({
      rejectedSpans: 1,
      errorMessage: expect.stringContaining('model must be a string'),
    });
    expect(await events()).toHaveLength(2);
  });
});

describe('what a relay does not know', () => {
  it.each([
    ['attributes of any kind', { 'acme.x': 1.5, 'acme.list': ['a', 1, true], 'gen_ai.unheard.of': 'x' }],
    [
      'names that mean something to JavaScript',
      { ['__proto__']: 'x', constructor: 'x', toString: 'x', 'a.__proto__.b': 'x' },
    ],
    ['numbers in the place of texts', { 'gen_ai.response.finish_reasons': 7, 'gen_ai.output.messages': 7 }],
    ['lists told by numbers without end', { 'llm.request.type': 'chat', 'gen_ai.prompt.999999999.content': 'x' }],
  ])('spoils nothing: %s', async (_, attributes) => {
    const { traces, events } = await relays.start();
    const answer = await postSpans(traces, spanOf({ ...chat, ...attributes }), good);
    expect([answer.status, answer.body.toString()]).toEqual([200, '{}']);
    expect((await events()).map(({ event_type: type }) => type)).toContain('[Agent] AI Response');
    expect(Object.prototype).not.toHaveProperty('b');
  });

  it('is passed over where it has nothing to do with models, and counted', async () => {
    const { traces, events, metrics } = await relays.start();
    expect((await postSpans(traces, spanOf({ 'http.method': 'GET' }), spanOf({}))).status).toBe(200);
    expect(await metrics()).toMatch(/spans_passed_over_total 2\n/);
    expect(await events()).toEqual([]);
  });

  it.each([
    ['spans that are no list', { resourceSpans: [{ scopeSpans: [{ spans: {} }] }] }],
    [
      'resources that are none',
      { resourceSpans: [null, 7, { resource: [], scopeSpans: [null, { scope: 7, spans: [null] }] }] },
    ],
    [
      'attributes that are none',
      { resourceSpans: [{ scopeSpans: [{ spans: [{ ...good, attributes: [null, 7, { key: 1 }] }] }] }] },
    ],
  ])('does not bring it down: %s', async (_, body) => {
    const { traces } = await relays.start();
    expect((await post(traces, JSON.stringify(body))).status).toBe(200);
    expect((await postSpans(traces, good)).status).toBe(200);
  });
});
