import { type Attributes, SpanKind } from '@opentelemetry/api';
import {
  BatchSpanProcessor,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shared } from '../../src/core/shared-state.ts';
import {
  AmplitudeAgentExporter,
  AmplitudeSpanProcessor,
  type SpanExportResult,
  type SpanLike,
} from '../../src/otel/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { answered, failed, property, told, typesOf, useSpans } from './stage.ts';

const spans = useSpans();
afterEach(() => {
  delete shared.defaultInstance;
  vi.unstubAllEnvs();
});

function exported(exporter: AmplitudeAgentExporter, ...given: unknown[]): SpanExportResult {
  const results: SpanExportResult[] = [];
  exporter.export(given as SpanLike[], (result) => results.push(result)); // Some are broken on purpose.
  expect(results).toHaveLength(1);
  return results[0] as SpanExportResult; // Just counted.
}

/** A real span that has ended, as exporters get it. */
function endedSpan(attributes: Attributes = answered): ReadableSpan {
  const memory = new InMemorySpanExporter();
  const tracer = spans.open(new SimpleSpanProcessor(memory));
  tracer.startActiveSpan('request', (outer) => {
    told(tracer, attributes);
    outer.end();
  });
  return memory.getFinishedSpans()[0] as ReadableSpan; // Just ended.
}

describe('time', () => {
  it('and latency of an event are those of the span', () => {
    const { ai, tracer } = spans.bridge();
    const start = Date.UTC(2026, 0, 2, 3, 4, 5);
    const span = tracer.startSpan('chat', { attributes: answered, startTime: start, kind: SpanKind.CLIENT });
    span.end(start + 1_234.5);
    expect(ai.events.map(({ time }) => time)).toEqual([start, start + 1_235]);
    expect(property(ai.events, 'AI Response', '[Agent] Latency Ms')).toEqual([1234.5]);
  });
});

describe('a call that failed', () => {
  it('is told with the class, the words and the stack of its error', () => {
    const { ai, tracer } = spans.bridge();
    const span = tracer.startSpan('chat', { attributes: { ...answered, 'error.type': '429' } });
    failed(span, new RangeError('Too many requests'));
    span.end();
    const [answer] = ai.eventsOfType('[Agent] AI Response');
    expect(answer?.event_properties).toMatchObject({
      '[Agent] Is Error': true,
      '[Agent] Error Type': '429',
      '[Agent] Error Message': 'Too many requests',
      '[Agent] Stack Trace': expect.stringContaining('RangeError: Too many requests'),
    });
  });

  it('is told by the class alone where there are no words', () => {
    const { ai, tracer } = spans.bridge();
    told(tracer, { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'search', 'error.type': 'timeout' });
    const [tool] = ai.eventsOfType('[Agent] Tool Call');
    expect(tool?.event_properties).toMatchObject({
      '[Agent] Tool Success': false,
      '[Agent] Error Type': 'timeout',
      '[Agent] Error Message': 'timeout',
    });
  });

  it('and was tried again with success is none', () => {
    const { ai, tracer } = spans.bridge();
    const span = tracer.startSpan('chat', { attributes: answered });
    span.recordException(new Error('first try'));
    span.end();
    expect(property(ai.events, 'AI Response', '[Agent] Is Error')).toEqual([false]);
  });
});

describe('scopes', () => {
  const names = ['openai', 'langchain', 'fastapi'];
  const taken = (options: { allowedScopes?: Iterable<string>; blockedScopes?: Iterable<string> }): unknown[] => {
    const { ai } = spans.bridge(options);
    for (const name of names) {
      const tracer = spans.provider?.getTracer(name);
      if (tracer) told(tracer, { ...answered, 'gen_ai.conversation.id': name });
    }
    return property(ai.events, 'AI Response', '[Agent] Session ID');
  };

  it('are all taken when nothing is said', () => expect(taken({})).toEqual(names));

  it('that are allowed are taken alone', () =>
    expect(taken({ allowedScopes: ['openai', 'langchain'] })).toEqual(['openai', 'langchain']));

  it('that are blocked are left out, also where they are allowed', () => {
    expect(taken({ blockedScopes: new Set(['fastapi']) })).toEqual(['openai', 'langchain']);
    expect(taken({ allowedScopes: ['openai', 'langchain'], blockedScopes: ['openai'] })).toEqual(['langchain']);
  });

  it('given as one text are refused, and the error says what to give', () => {
    expect(() => new AmplitudeAgentExporter({ allowedScopes: 'openai' })).toThrow(
      expect.objectContaining({
        code: 'INVALID_CONFIG',
        message: 'allowedScopes must be a list of names of instrumentation scopes; received "openai".',
      }),
    );
  });
});

describe('the result of an export', () => {
  it('is success for spans that were taken, and for those that have no event', () => {
    const ai = new MockAmplitudeAI();
    const exporter = new AmplitudeAgentExporter({ ai });
    expect(exported(exporter, endedSpan())).toEqual({ code: 0 });
    expect(exported(exporter, endedSpan({ 'http.request.method': 'GET' }))).toEqual({ code: 0 });
    expect(exported(exporter)).toEqual({ code: 0 });
    expect(typesOf(ai.events)).toEqual(['User Message', 'AI Response']);
  });

  it('is failure for a span that cannot be read; the others are taken', () => {
    const ai = new MockAmplitudeAI();
    const result = exported(new AmplitudeAgentExporter({ ai }), {}, endedSpan(), null);
    expect(result.code).toBe(1);
    expect(result.error?.message).toBe('2 of 3 spans could not be read; the others were taken.');
    expect(typesOf(ai.events)).toEqual(['User Message', 'AI Response']);
  });

  it('is failure after shutdown, which leaves the tracker open', async () => {
    const ai = new MockAmplitudeAI();
    const exporter = new AmplitudeAgentExporter({ ai });
    exported(exporter, endedSpan());
    await exporter.shutdown();
    await exporter.shutdown();
    expect(exported(exporter, endedSpan()).code).toBe(1);
    ai.trackSpan({ spanName: 'later', latencyMs: 1 });
    expect(typesOf(ai.events)).toEqual(['User Message', 'AI Response', 'Span']);
  });

  it('is success where no tracker is configured, and the app runs untracked', () => {
    vi.stubEnv('AMPLITUDE_AI_API_KEY', '');
    vi.spyOn(console, 'warn').mockReturnValue();
    expect(exported(new AmplitudeAgentExporter(), endedSpan())).toEqual({ code: 0 });
  });
});

describe('the end of the app', () => {
  it('sends what a batch holds', async () => {
    const sent: string[] = [];
    const amplitude = {
      track: (event: { event_type: string }) => {
        sent.push(event.event_type);
        return { promise: Promise.resolve({ event, code: 200, message: 'ok' }) };
      },
      flush: () => ({ promise: Promise.resolve() }),
    };
    const { AmplitudeAI } = await import('../../src/index.ts');
    const ai = new AmplitudeAI({ amplitude });
    const tracer = spans.open(new BatchSpanProcessor(new AmplitudeAgentExporter({ ai })));
    told(tracer, answered);
    expect(sent).toEqual([]);
    await spans.provider?.shutdown();
    expect(sent).toEqual(['[Agent] User Message', '[Agent] AI Response']);
  });
});

describe('a processor', () => {
  it('hands on no span that is not sampled', () => {
    const { ai, exporter } = spans.bridge();
    const span = Object.assign(endedSpan(), {
      spanContext: () => ({ traceId: '1'.repeat(32), spanId: '2'.repeat(16), traceFlags: 0 }),
    });
    new AmplitudeSpanProcessor(exporter).onEnd(span);
    expect(ai.events).toEqual([]);
  });

  it('never lets its failure into the app’s tracer', () => {
    const { exporter } = spans.bridge();
    const processor = new AmplitudeSpanProcessor(exporter);
    const broken = {
      spanContext: () => {
        throw new Error('no context');
      },
    };
    expect(() => processor.onStart(broken)).not.toThrow();
    expect(() => processor.onEnd(broken as never)).not.toThrow(); // All that it reads first.
  });
});

describe('a span in the form of SDK 1.30', () => {
  it('is read as well', () => {
    const { name, startTime, endTime, status, events, resource } = endedSpan();
    const span = {
      ...{ name, startTime, endTime, status, events, resource },
      attributes: { 'gen_ai.operation.name': 'retrieval' },
      spanContext: () => ({ traceId: '1'.repeat(32), spanId: '2'.repeat(16) }),
      parentSpanId: '3'.repeat(16),
      instrumentationLibrary: { name: 'old' },
    };
    const ai = new MockAmplitudeAI();
    expect(exported(new AmplitudeAgentExporter({ ai, allowedScopes: ['old'] }), span)).toEqual({ code: 0 });
    expect(property(ai.events, 'Span', '[Agent] Parent Span ID')).toEqual(['3'.repeat(16)]);
  });
});
