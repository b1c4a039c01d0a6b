import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/otel/span-facts.ts';
import { rawSpansOf } from '../../src/relay/otlp/raw-spans.ts';
import { Traces } from '../../src/relay/traces.ts';
import { answered } from '../otel/stage.ts';
import { newSpanId, newTraceId, postSpans, requestOf, spanOf, useRelays } from './stage.ts';

const relays = useRelays();

/** Longer than any test. */
const FOREVER_MS = 120_000;

/** A request to a support bot: its agent asks a model, which asks for a tool. */
function conversation() {
  const traceId = newTraceId();
  const [rootId, agentId] = [newSpanId(), newSpanId()];
  const within = (parentSpanId: string) => ({ traceId, parentSpanId });
  const asking = [
    { role: 'assistant', parts: [{ type: 'tool_call', id: 'call-1', name: 'search', arguments: { q: 'x' } }] },
  ];
  return {
    traceId,
    root: spanOf({ 'http.route': '/ask', 'user.id': 'user-1' }, { traceId, spanId: rootId, name: 'POST /ask' }),
    agent: spanOf(
      {
        'gen_ai.operation.name': 'invoke_agent',
        'gen_ai.agent.name': 'support',
        'gen_ai.conversation.id': 'session-1',
        'gen_ai.output.messages': answered['gen_ai.output.messages'],
      },
      { ...within(rootId), spanId: agentId },
    ),
    chat: spanOf({ ...answered, 'gen_ai.output.messages': JSON.stringify(asking) }, within(agentId)),
    tool: spanOf(
      { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'search', 'gen_ai.tool.call.id': 'call-1' },
      { ...within(agentId), endTimeUnixNano: '1790000001000000000' },
    ),
  };
}

const typesOf = (events: readonly { event_type?: unknown }[]) =>
  events.map(({ event_type: type }) => String(type).slice('[Agent] '.length)).toSorted();
const whole = ['AI Response', 'Span', 'Tool Call', 'User Message'];

const { root, agent, chat, tool } = conversation();
const orders = [
  ['children first', [[chat, tool], [agent], [root]]],
  ['parents first', [[root], [agent], [tool], [chat]]],
  ['all at once, in any order', [[agent, tool, root, chat]]],
  ['a part of it twice', [[chat, tool], [chat], [agent, root], [chat, agent]]],
] as const;

describe('spans of one trace', () => {
  it.each(orders)('become the same events in any order: %s', async (_, requests) => {
    const { traces, events } = await relays.start({ waitMs: FOREVER_MS });
    const answers: Promise<{ status: number }>[] = [];
    for (const spans of requests) {
      answers.push(postSpans(traces, ...spans));
      await new Promise((resolve) => setTimeout(resolve, 20)); // So that they come in this order.
    }
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(requests.map(() => 200));
    const seen = await events();
    expect(typesOf(seen)).toEqual(whole);
    for (const { user_id: user, event_properties: properties } of seen) {
      expect([user, properties]).toMatchObject([
        'user-1',
        { '[Agent] Session ID': 'session-1', '[Agent] Agent ID': 'support' },
      ]);
    }
  });

  it('tell with which arguments and in which message a tool was asked for', async () => {
    const { traces, events } = await relays.start();
    await postSpans(traces, tool, chat);
    const seen = await events();
    expect(seen.find(({ event_type: type }) => type === '[Agent] Tool Call')?.event_properties).toMatchObject({
      '[Agent] Tool Input': '{"q":"x"}',
      '[Agent] Parent Message ID': `${chat.traceId}-${chat.spanId}-user`,
    });
  });

  it('are told without their parents when these do not come in time', async () => {
    const { traces, events } = await relays.start({ waitMs: 30 });
    expect((await postSpans(traces, chat, tool)).status).toBe(200);
    const seen = await events();
    expect(typesOf(seen)).toEqual(['AI Response', 'Tool Call', 'User Message']);
    expect(seen.map(({ device_id: device }) => device)).toEqual(Array(3).fill('otel-service-support-bot'));
    expect(seen.map(({ event_properties: of }) => of)).toMatchObject(
      Array(3).fill({ '[Agent] Trace ID': chat.traceId }),
    );
  });

  it('know session and user from what came before, though the parent is missing', async () => {
    const { traces, events } = await relays.start();
    await postSpans(traces, agent);
    await postSpans(traces, root);
    await postSpans(traces, { ...chat, parentSpanId: newSpanId() });
    const answer = (await events()).find(({ insert_id: id }) => id === `${chat.traceId}-${chat.spanId}-answer`);
    expect(answer).toMatchObject({ user_id: 'user-1', event_properties: { '[Agent] Session ID': 'session-1' } });
  });

  it('of an agent that runs elsewhere are its answer, once nothing came from below', async () => {
    const { traces, events } = await relays.start({ waitMs: 30 });
    await postSpans(traces, agent, root);
    expect(typesOf(await events())).toEqual(['AI Response']);
  });

  it('that are their own parents, or each other’s, do not hold it up', async () => {
    const { traces } = await relays.start({ waitMs: FOREVER_MS });
    const [one, other] = [newSpanId(), newSpanId()];
    const traceId = newTraceId();
    const circle = [
      spanOf(answered, { traceId, spanId: one, parentSpanId: other }),
      spanOf(answered, { traceId, spanId: other, parentSpanId: one }),
    ];
    expect((await postSpans(traces, ...circle)).status).toBe(200);
  });

  it('are answered at once when the relay ends', async () => {
    const { relay, traces, metrics } = await relays.start({ waitMs: FOREVER_MS });
    const held = postSpans(traces, chat);
    await expect.poll(metrics).toContain('remembered_spans 1');
    const { delivered } = await relay.close();
    expect([(await held).status, delivered]).toEqual([200, 2]);
  });
});

it('The memory of traces is bounded: the one that was silent longest goes first', () => {
  const traces = new Traces(3);
  const told = ['a', 'b', 'c', 'd'].map((id) => {
    const [raw] = rawSpansOf(requestOf([spanOf({ 'user.id': `user-${id}` }, { traceId: id.repeat(32) })])).spans;
    if (!raw) throw new Error('the span was not read');
    return factsOf(raw);
  });
  for (const facts of told) traces.note(facts);
  expect(traces.size).toBe(3);
  expect(told.map((facts) => traces.around(facts).userId)).toEqual([undefined, 'user-b', 'user-c', 'user-d']);
});
