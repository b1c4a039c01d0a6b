import { context, metrics, trace } from '@opentelemetry/api';
import * as sdk2 from '@opentelemetry/sdk-trace-node';
import * as sdk1 from 'otel-sdk-trace-1';
import { afterEach } from 'vitest';
import type { SpanLike } from '../../src/otel/index.ts';

/** What is asked of a span that was exported, in either major of the SDK. */
export interface Emitted extends SpanLike {
  readonly kind: number;
}

/** Majors of the SDK, and how an app registers a provider whose spans it keeps. */
export const sdks = {
  '1.30': (processors: readonly object[]) => {
    const kept = new sdk1.InMemorySpanExporter();
    // Processors of ours and of the other major are of either.
    const spanProcessors = [new sdk1.SimpleSpanProcessor(kept), ...processors] as sdk1.SpanProcessor[];
    const provider = new sdk1.NodeTracerProvider({ spanProcessors });
    return { provider, kept };
  },
  '2.x': (processors: readonly object[]) => {
    const kept = new sdk2.InMemorySpanExporter();
    const spanProcessors = [new sdk2.SimpleSpanProcessor(kept), ...processors] as sdk2.SpanProcessor[]; // As above.
    const provider = new sdk2.NodeTracerProvider({ spanProcessors });
    return { provider, kept };
  },
} as const;

/** The tracing of an app, until the end of the test. */
export function useTracing() {
  const endings: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0)) await end();
    trace.disable();
    context.disable();
    metrics.disable();
  });
  return {
    open(sdk: keyof typeof sdks = '2.x', ...processors: readonly object[]) {
      const { provider, kept } = sdks[sdk](processors);
      provider.register();
      endings.push(() => provider.shutdown());
      return {
        tracer: provider.getTracer('the app'),
        spans: (): Emitted[] => [...kept.getFinishedSpans()],
        named(name: string): Emitted {
          const found = [...kept.getFinishedSpans()].filter((span) => span.name === name);
          if (found.length !== 1) throw new Error(`${found.length} spans are named ${name}`);
          return found[0] as Emitted; // There is one.
        },
      };
    },
    until: (end: () => unknown) => void endings.push(end),
  };
}

export const parentOf = (span: Emitted): string | undefined => span.parentSpanContext?.spanId ?? span.parentSpanId;
export const idOf = (span: Emitted): string => span.spanContext().spanId;
export const milliseconds = ([seconds, nanoseconds]: SpanLike['startTime']) => seconds * 1_000 + nanoseconds / 1e6;
