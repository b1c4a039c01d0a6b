import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { initialize } from '@traceloop/node-server-sdk';

initialize({ appName: 'api', exporter: new OTLPTraceExporter() });
