/** `amplitude-ai/opentelemetry`: events from spans of the OpenTelemetry GenAI conventions, and such spans from calls. */
export type { EmitSpansOptions } from './emit/emit-options.ts';
export { emitSpans } from './emit/emit-spans.ts';
export { AmplitudeAgentExporter, type SpanExportResult } from './exporter.ts';
export type { AmplitudeAgentExporterOptions, SpanOwner } from './exporter-options.ts';
export type { SpanAttributes, SpanLike } from './span-like.ts';
export { AmplitudeSpanProcessor } from './span-processor.ts';
