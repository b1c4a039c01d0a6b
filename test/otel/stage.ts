import { type Attributes, context, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { NodeTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterEach } from 'vitest';
import type { WireEvent } from '../../src/core/wire-event.ts';
import {
  AmplitudeAgentExporter,
  type AmplitudeAgentExporterOptions,
  AmplitudeSpanProcessor,
} from '../../src/otel/index.ts';
import { MockAmplitudeAI, type MockOptions } from '../../src/testing.ts';

/** The real SDK with processors of ours; it is the process's own provider until the end of the test. */
export function useSpans() {
  let provider: NodeTracerProvider | undefined;
  afterEach(async () => {
    await provider?.shutdown();
    trace.disable();
    context.disable();
  });
  const open = (...spanProcessors: SpanProcessor[]): Tracer => {
    provider = new NodeTracerProvider({ spanProcessors });
    provider.register();
    return provider.getTracer('app-instrumentation');
  };
  return {
    open,
    get provider() {
      return provider;
    },
    /** The way that the documentation shows. */
    bridge(options: AmplitudeAgentExporterOptions = {}, mock: MockOptions = {}) {
      const ai = new MockAmplitudeAI(mock);
      const exporter = new AmplitudeAgentExporter({ ai, ...options });
      return { ai, exporter, tracer: open(new AmplitudeSpanProcessor(exporter)) };
    },
  };
}

export const text = (role: string, content: string) => ({ role, parts: [{ type: 'text', content }] });

/** What an instrumentation of today tells of a call. */
export const chat = {
  'gen_ai.operation.name': 'chat',
  'gen_ai.provider.name': 'openai',
  'gen_ai.request.model': 'gpt-4o-mini',
} satisfies Attributes;

export const answered = {
  ...chat,
  'gen_ai.response.model': 'gpt-4o-mini-2024-07-18',
  'gen_ai.usage.input_tokens': 20,
  'gen_ai.usage.output_tokens': 5,
  'gen_ai.response.finish_reasons': ['stop'],
  'gen_ai.input.messages': JSON.stringify([text('user', 'What is retention?')]),
  'gen_ai.output.messages': JSON.stringify([{ ...text('assistant', 'Users who return.'), finish_reason: 'stop' }]),
} satisfies Attributes;

/** A span that begins and ends here. */
export function told(tracer: Tracer, attributes: Attributes, name = 'chat gpt-4o-mini'): Span {
  const span = tracer.startSpan(name, { attributes });
  span.end();
  return span;
}

export function failed(span: Span, error: Error): void {
  span.recordException(error);
  span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
}

export const typesOf = (events: readonly WireEvent[]) => events.map(({ event_type: type }) => type.slice(8));

export function property(events: readonly WireEvent[], type: string, name: string): unknown[] {
  const ofType = events.filter(({ event_type: each }) => each === `[Agent] ${type}`);
  return ofType.map(({ event_properties: properties }) => properties[name]);
}
