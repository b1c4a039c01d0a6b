import { type Attributes, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter as JsonExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as ProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { describe, expect, it } from 'vitest';
import { propertiesOf } from '../otel/recorded.ts';
import { answered } from '../otel/stage.ts';
import { useRelays } from './stage.ts';

const relays = useRelays();

const exporters = [
  { name: 'protobuf', Exporter: ProtobufExporter },
  { name: 'JSON', Exporter: JsonExporter },
];

describe.each(exporters)('the exporter of OpenTelemetry for $name', ({ Exporter }) => {
  it.each(['none', 'gzip'])('gets its spans to Amplitude (packed: %s)', async (compression) => {
    const { traces, events } = await relays.start({ token: 'let-me-in' });
    const exporter = new Exporter({
      url: traces,
      headers: { authorization: 'Bearer let-me-in' },
      compression: compression as never, // An enum with these values, which no package exports.
    });
    const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] });
    const tracer = provider.getTracer('app');
    const all: Attributes = { ...answered, 'user.id': 'user-1', 'gen_ai.conversation.id': 'session-1' };
    const span = tracer.startSpan('chat gpt-4o-mini', { attributes: all });
    span.end();
    const broken = tracer.startSpan('chat gpt-4o-mini', { attributes: { ...all, 'gen_ai.output.messages': '' } });
    broken.recordException(new RangeError('No room.'));
    broken.setStatus({ code: SpanStatusCode.ERROR });
    broken.end();
    tracer.startSpan('GET /').end();
    await provider.shutdown();
    trace.disable();

    const seen = await events();
    const types = seen.map(({ event_type: type }) => type.slice('[Agent] '.length));
    expect(types).toEqual(['User Message', 'AI Response', 'User Message', 'AI Response']);
    expect(seen.map(({ user_id: user, device_id: device }) => [user, device])).toEqual(
      Array(4).fill(['user-1', undefined]),
    );
    const [good, bad] = propertiesOf(seen as never, 'AI Response');
    expect(good).toMatchObject({
      $llm_message: { text: 'Users who return.' },
      '[Agent] Session ID': 'session-1',
      '[Agent] Model Name': 'gpt-4o-mini-2024-07-18',
      '[Agent] Input Tokens': 20,
      '[Agent] Output Tokens': 5,
      '[Agent] Finish Reason': 'stop',
      '[Agent] Trace ID': span.spanContext().traceId,
      '[Agent] Cost USD': expect.any(Number),
    });
    expect(bad).toMatchObject({
      '[Agent] Is Error': true,
      '[Agent] Error Type': 'RangeError',
      '[Agent] Error Message': 'No room.',
    });
  });
});
