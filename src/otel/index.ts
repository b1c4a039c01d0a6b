/** `amplitude-ai/opentelemetry`: events from spans of the OpenTelemetry GenAI conventions. */
export { AmplitudeAgentExporter, type SpanExportResult } from './exporter.ts';
export type { AmplitudeAgentExporterOptions, SpanOwner } from './exporter-options.ts';
export type { SpanAttributes, SpanLike } from './span-like.ts';
export { AmplitudeSpanProcessor } from './span-processor.ts';
