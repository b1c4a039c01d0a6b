/** The real SDK, which sends each span as OTLP in JSON to OTEL_EXPORTER_OTLP_ENDPOINT. */
const { registerInstrumentations } = require('@opentelemetry/instrumentation');
const { NodeTracerProvider, SimpleSpanProcessor } = require('@opentelemetry/sdk-trace-node');
const { OTLPTraceExporter } = require('@opentelemetry/exporter-trace-otlp-http');

const exporter = () => new OTLPTraceExporter();

module.exports = {
  exporter,
  provide(instrumentations, spanProcessors = [new SimpleSpanProcessor(exporter())]) {
    const provider = new NodeTracerProvider({ spanProcessors });
    provider.register();
    registerInstrumentations({ instrumentations, tracerProvider: provider });
    return provider;
  },
};
