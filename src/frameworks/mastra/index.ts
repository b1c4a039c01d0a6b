/** `amplitude-ai/mastra`: events for what Mastra traces. */
export { AmplitudeExporter, type AmplitudeExporterOptions } from './exporter.ts';
