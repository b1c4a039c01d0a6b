import type { RecorderFacts } from './recorder-facts.ts';

/** Ways of ours beside drop-ins, `wrap`, `patch` and the register hook. */
export const ownWays: readonly RecorderFacts[] = [
  {
    via: 'callback',
    label: 'callback handler',
    specifiers: ['amplitude-ai/langchain'],
    exports: {
      AmplitudeCallbackHandler: { does: 'marks' },
      createAmplitudeCallback: { does: 'marks' },
      registerAmplitude: { does: 'starts', rows: ['langchain'] },
    },
  },
  {
    via: 'callback',
    label: 'model events',
    specifiers: ['amplitude-ai/llamaindex'],
    exports: { registerAmplitude: { does: 'starts', rows: ['llamaindex'] } },
  },
  {
    via: 'telemetry',
    label: 'tracing processor',
    specifiers: ['amplitude-ai/openai-agents'],
    exports: { AmplitudeTracingProcessor: { does: 'starts', rows: ['openai-agents'] } },
  },
  {
    via: 'telemetry',
    label: 'observed query',
    specifiers: ['amplitude-ai/claude-agent-sdk'],
    exports: { observeQuery: { does: 'wraps' } },
  },
  {
    via: 'telemetry',
    label: 'exporter of Mastra',
    specifiers: ['amplitude-ai/mastra'],
    exports: { AmplitudeExporter: { does: 'starts', rows: ['mastra'] } },
  },
  {
    via: 'middleware',
    label: 'model middleware',
    specifiers: ['amplitude-ai/vercel-ai'],
    exports: {
      amplitudeMiddleware: { does: 'marks' },
      amplitudeEmbeddingModel: { does: 'marks' },
    },
  },
  {
    via: 'telemetry',
    label: 'telemetry of the AI SDK',
    specifiers: ['amplitude-ai/vercel-ai'],
    exports: { amplitudeTelemetry: { does: 'marks' } },
  },
  {
    via: 'patch-fetch',
    label: 'patchFetch',
    specifiers: ['amplitude-ai'],
    exports: { patchFetch: { does: 'starts', rows: ['http'] } },
  },
];
