import { context, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireEvent } from '../../src/core/wire-event.ts';
import { AmplitudeAgentExporter, AmplitudeSpanProcessor } from '../../src/otel/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { instrumented } from '../otel/instrumented.ts';
import { openaiClass, openaiMajors } from './majors.ts';
import { mask } from './mask.ts';
import { hello, useStage } from './stage.ts';
import { waysIn } from './ways-in.ts';

const stage = useStage();
const CANARY = 'canary-7f3a';
const spans = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
beforeAll(() => provider.register());
afterAll(async () => {
  await provider.shutdown();
  trace.disable();
  context.disable();
});

const grid = waysIn.flatMap((way) => openaiMajors.map((major) => ({ way, major })));

describe.each(grid)('a host with OpenTelemetry of its own, $major.name through $way.name', ({ way, major }) => {
  it('gets the events that it would get without it, and no content in its spans', async () => {
    const run = async (): Promise<WireEvent[]> => {
      const { client, ai } = await stage.openaiClient(major, { way });
      stage.openai.enqueue({ text: CANARY }, { text: CANARY });
      const messages = [{ role: 'user' as const, content: CANARY }];
      await ai
        .agent('bot')
        .session({ sessionId: 'thread-1', userId: 'user-1' })
        .run(async () => {
          await client.chat.completions.create({ ...hello, messages });
          for await (const _ of await client.chat.completions.create({ ...hello, messages, stream: true }));
        });
      way.close();
      return [...ai.events];
    };
    const outside = await run();
    const inside = await trace.getTracer('app').startActiveSpan('request', async (span) => {
      const events = await run();
      span.end();
      return events;
    });
    expect(outside.length).toBeGreaterThan(3);
    expect(inside.map(mask)).toEqual(outside.map(mask));
    expect(spans.getFinishedSpans().map(({ name }) => name)).toEqual(['request']);
    expect(
      JSON.stringify(spans.getFinishedSpans().map(({ attributes, events }) => [attributes, events])),
    ).not.toContain(CANARY);
    spans.reset();
  });
});

const ways = [
  { name: 'with the processor', open: (exporter: AmplitudeAgentExporter) => new AmplitudeSpanProcessor(exporter) },
  { name: 'with the exporter alone', open: (exporter: AmplitudeAgentExporter) => new SimpleSpanProcessor(exporter) },
];
const bridges = ways.flatMap((way) => openaiMajors.map((major) => ({ way, major })));

describe.each(bridges)('a host that hands its spans to us $way.name, of $major.name', ({ way, major }) => {
  const own = new InMemorySpanExporter();
  const ai = new MockAmplitudeAI();
  const exporter = new AmplitudeAgentExporter({ ai, userId: 'user-1' });
  const host = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(own), way.open(exporter)] });
  afterAll(() => host.shutdown());

  it('gets one answer for each call, with the latency of the span and the conversation as its session', async () => {
    const tracer = host.getTracer('instrumentation');
    const client = new (openaiClass(major.module))({ apiKey: 'key', baseURL: stage.openai.url });
    const conversation = { 'gen_ai.conversation.id': 'thread-1' };
    instrumented(client, tracer, conversation);
    await client.chat.completions.create(hello);
    for await (const _ of await client.chat.completions.create({ ...hello, stream: true }));
    await host.forceFlush();
    const answers = ai.eventsOfType('[Agent] AI Response').map(({ event_properties: properties }) => properties);
    const finished = own.getFinishedSpans();
    expect(finished).toHaveLength(2);
    expect(answers.map((answer) => answer['[Agent] Latency Ms'])).toEqual(
      finished.map(({ duration: [seconds, nanoseconds] }) => expect.closeTo(seconds * 1e3 + nanoseconds / 1e6, 1)),
    );
    expect(answers.map((answer) => answer['[Agent] Session ID'])).toEqual(['thread-1', 'thread-1']);
    expect(answers.map((answer) => answer['[Agent] Trace ID'])).toEqual(
      finished.map((span) => span.spanContext().traceId),
    );
  });
});
