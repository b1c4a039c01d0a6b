import type { ReadableSpan, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace-node';
import { describe, expectTypeOf, it } from 'vitest';
import type { AmplitudeAI, CommonOptions } from '../../src/index.ts';
import type * as otel from '../../src/otel/index.ts';

type Exporter = otel.AmplitudeAgentExporter;
type Processor = otel.AmplitudeSpanProcessor;

describe('the types of the OpenTelemetry bridge', () => {
  it('fit where the SDK takes an exporter, a processor and a span', () => {
    expectTypeOf<Exporter>().toExtend<SpanExporter>();
    expectTypeOf<Processor>().toExtend<SpanProcessor>();
    expectTypeOf<ReadableSpan>().toExtend<otel.SpanLike>();
  });

  it('are those that the documentation tells', () => {
    expectTypeOf<ConstructorParameters<typeof otel.AmplitudeAgentExporter>[0]>().toEqualTypeOf<
      otel.AmplitudeAgentExporterOptions | undefined
    >();
    expectTypeOf<ConstructorParameters<typeof otel.AmplitudeSpanProcessor>[0]>().toEqualTypeOf<Exporter | undefined>();
    expectTypeOf<otel.AmplitudeAgentExporterOptions>().toExtend<CommonOptions>();
    expectTypeOf<otel.AmplitudeAgentExporterOptions['ai']>().toEqualTypeOf<AmplitudeAI | undefined>();
    expectTypeOf<otel.AmplitudeAgentExporterOptions['resolve']>().toEqualTypeOf<
      ((span: otel.SpanLike) => otel.SpanOwner | undefined) | undefined
    >();
    expectTypeOf<Exporter['shutdown']>().toEqualTypeOf<() => Promise<void>>();
  });
});
