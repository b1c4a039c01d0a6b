import { defineMigration, type ExportFate, type OptionFates } from './migration.ts';

const other = { ask: 'it has no counterpart' } as const;

const config: OptionFates = {
  contentMode: { to: 'contentMode' },
  redactPii: { to: 'redactPii' },
  customRedactionPatterns: { to: 'customRedactionPatterns' },
  customRedactionFn: { to: 'customRedactionPatterns', values: {}, otherwise: '[$]' },
  onEventCallback: { to: 'onEvent' },
  debug: { to: 'debug' },
  dryRun: { to: 'dryRun' },
  validate: { to: 'validate' },
  propagateContext: { to: 'propagateContext' },
  captureStackTrace: { drop: 'stack traces are not recorded' },
  '*': other,
};

const client = (row: string, name: string): ExportFate => ({
  becomes: 'export',
  of: row,
  name,
  keepsName: true,
  options: {
    at: 0,
    fates: {
      amplitude: { bind: 'ai' },
      baseUrl: { to: 'baseURL' },
      azureEndpoint: { to: 'endpoint' },
      propagateContext: { ask: 'say so for all clients: AmplitudeAI({ propagateContext })' },
      openaiModule: { drop: '' },
      anthropicModule: { drop: '' },
      googleGenAIModule: { drop: '' },
      mistralModule: { drop: '' },
    },
  },
});

/** Of `tool()` and `observe()`. */
const ofFunction: OptionFates = {
  amplitude: { to: 'ai' },
  description: { to: 'agentDescription' },
  privacyConfig: { ask: 'contentMode, captureInput and captureOutput say what is sent' },
  eventProperties: { ask: 'context has what is worth knowing' },
  userProperties: { ask: 'set them by the analytics client' },
  onError: { ask: 'errors are recorded and thrown as before' },
};

const handler: OptionFates = {
  amplitudeAI: { to: 'ai' },
  amplitude: { to: 'ai' },
  privacyConfig: { ask: 'contentMode says what is sent' },
  eventProperties: { ask: 'context has what is worth knowing' },
  userProperties: { ask: 'set them by the analytics client' },
};

const root = (name: string): ExportFate => ({ becomes: 'export', of: 'amplitude-ai', name, keepsName: true });
const asks = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'action' });
const byMiddleware = asks('take amplitudeMiddleware of amplitude-ai/express, /fastify, /hono or /koa');
const byPatch = asks('patch({ ai, providers }) and unpatch() take its place');
const byMethod = asks('call the method of the same name on an AmplitudeAI instance');

const clients = {
  OpenAI: client('openai', 'OpenAI'),
  AzureOpenAI: client('openai', 'AzureOpenAI'),
  Anthropic: client('anthropic', 'Anthropic'),
  GoogleGenAI: client('google', 'GoogleGenAI'),
  Mistral: client('mistral', 'Mistral'),
  Gemini: asks('its methods are its own: take GoogleGenerativeAI of amplitude-ai/google-generative-ai'),
  Bedrock: asks('its methods are its own: take BedrockRuntimeClient of amplitude-ai/bedrock'),
};

const core = {
  AmplitudeAI: {
    becomes: 'export',
    of: 'amplitude-ai',
    name: 'AmplitudeAI',
    keepsName: true,
    // There it is on unless the app says otherwise, and nothing may leave that did not leave before.
    options: { at: 0, fates: { config: { lift: config } }, unlessSaid: { redactPii: 'true' } },
  },
  AIConfig: { becomes: 'lifted', option: 'config' },
  ContentMode: {
    becomes: 'value',
    members: { FULL: 'full', METADATA_ONLY: 'metadata_only', CUSTOMER_ENRICHED: 'customer_enriched' },
  },
  Session: root('Session'),
  BoundAgent: { becomes: 'export', of: 'amplitude-ai', name: 'Agent', keepsName: true },
  TenantHandle: { becomes: 'export', of: 'amplitude-ai', name: 'Tenant', keepsName: true },
  AmplitudeAIError: root('AmplitudeAIError'),
  injectContext: root('injectContext'),
  extractContext: root('extractContext'),
  SDK_VERSION: root('SDK_VERSION'),
  wrap: {
    becomes: 'export',
    of: 'amplitude-ai',
    name: 'wrap',
    names: { at: 1, option: 'ai' },
    options: {
      at: 2,
      fates: {
        propagateContext: { ask: 'AmplitudeAI({ propagateContext })' },
        providerModule: { drop: '' },
        '*': other,
      },
    },
  },
  tool: { becomes: 'export', of: 'amplitude-ai', name: 'tool', options: { at: 1, fates: ofFunction }, wasAsync: true },
  observe: {
    becomes: 'export',
    of: 'amplitude-ai',
    name: 'observe',
    options: { at: 1, fates: ofFunction },
    wasAsync: true,
  },
  patch: {
    becomes: 'export',
    of: 'amplitude-ai',
    name: 'patch',
    options: { at: 0, fates: { amplitudeAI: { to: 'ai' } } },
    note: 'patch() gives a promise: await it before the first call of a model',
  },
  unpatch: root('unpatch'),
  MockAmplitudeAI: { becomes: 'export', of: 'amplitude-ai/testing', name: 'MockAmplitudeAI', keepsName: true },
  createAmplitudeAIMiddleware: byMiddleware,
  ToolCallTracker: asks('tool(fn, { ai, userId }) says it for each tool, and a session for all of them'),
  patchedProviders: asks('patch() gives the ids of the providers that it found'),
  patchOpenAI: byPatch,
  patchAnthropic: byPatch,
  patchAzureOpenAI: byPatch,
  patchGemini: byPatch,
  patchMistral: byPatch,
  patchBedrock: byPatch,
  trackUserMessage: byMethod,
  trackAiMessage: byMethod,
  trackToolCall: byMethod,
  trackEmbedding: byMethod,
  trackSpan: byMethod,
  trackSessionEnd: byMethod,
  trackSessionEnrichment: byMethod,
  trackScore: asks('call score() on an AmplitudeAI instance'),
  getActiveContext: asks('session.run(fn) hands the session to fn'),
  runWithContext: asks('agent.session().run(fn) takes its place'),
  runWithContextAsync: asks('agent.session().run(fn) takes its place'),
  enableLivePriceUpdates: asks('AmplitudeAI({ prices }) has prices of your own: take the call away'),
  isServerless: asks('await ai.flush() before a function ends, wherever it runs'),
} as const satisfies Record<string, ExportFate>;

const langchain = {
  AmplitudeCallbackHandler: {
    becomes: 'export',
    of: 'amplitude-ai/langchain',
    name: 'AmplitudeCallbackHandler',
    options: { at: 0, fates: handler },
  },
  createAmplitudeCallback: {
    becomes: 'export',
    of: 'amplitude-ai/langchain',
    name: 'createAmplitudeCallback',
    options: { at: 0, fates: handler },
  },
} as const satisfies Record<string, ExportFate>;

const agents = {
  AmplitudeTracingProcessor: {
    becomes: 'export',
    of: 'amplitude-ai/openai-agents',
    name: 'AmplitudeTracingProcessor',
    options: { at: 0, fates: handler },
  },
} as const satisfies Record<string, ExportFate>;

const otel = {
  AmplitudeAgentExporter: {
    becomes: 'export',
    of: 'amplitude-ai/opentelemetry',
    name: 'AmplitudeAgentExporter',
    options: { at: 0, fates: handler },
  },
  AmplitudeGenAIExporter: asks('AmplitudeAgentExporter of amplitude-ai/opentelemetry takes its place'),
  AmplitudeSpanExporter: asks('AmplitudeAgentExporter of amplitude-ai/opentelemetry takes its place'),
} as const satisfies Record<string, ExportFate>;

export const amplitudeAi = defineMigration({
  tool: 'amplitude-ai',
  label: '@amplitude/ai',
  packages: ['@amplitude/ai'],
  modules: [
    {
      specifiers: ['@amplitude/ai'],
      exports: {
        ...core,
        ...clients,
        ...langchain,
        ...agents,
        ...otel,
        AmplitudeLlamaIndexHandler: asks('see amplitude-ai/llamaindex'),
        AmplitudeToolLoop: asks('the Anthropic drop-in records its tool runner by itself'),
      },
    },
    { specifiers: ['@amplitude/ai/integrations/langchain'], exports: langchain },
    { specifiers: ['@amplitude/ai/integrations/openai-agents'], exports: agents },
    { specifiers: ['@amplitude/ai/integrations/opentelemetry'], exports: otel },
    { specifiers: ['@amplitude/ai/middleware'], exports: { createAmplitudeAIMiddleware: byMiddleware } },
    { specifiers: ['@amplitude/ai/providers/*'], exports: clients },
    { specifiers: ['@amplitude/ai/*'], exports: core },
  ],
  methods: {
    positional: {
      trackUserMessage: ['content'],
      trackAiMessage: ['content', 'model', 'provider', 'latencyMs'],
      trackToolCall: ['toolName', 'latencyMs', 'success'],
      trackEmbedding: ['model', 'provider', 'latencyMs'],
      trackSpan: ['spanName', 'latencyMs'],
      score: ['name', 'value', 'targetId'],
      trackScore: ['name', 'value', 'targetId'],
      trackSessionEnrichment: ['enrichments'],
    },
    ownNames: ['trackUserMessage', 'trackAiMessage', 'trackToolCall', 'trackEmbedding', 'trackSpan'],
    renamed: { runSync: 'run', runAsSync: 'runAs', trackScore: 'score' },
    optionsAt: {
      agent: 1,
      child: 1,
      session: 0,
      tenant: 1,
      trackUserMessage: 0,
      trackAiMessage: 0,
      trackToolCall: 0,
      trackEmbedding: 0,
      trackSpan: 0,
      score: 0,
      trackScore: 0,
      trackSessionEnrichment: 0,
      trackSessionEnd: 0,
    },
    options: {
      description: { to: 'agentDescription' },
      autoFlush: { ask: 'await ai.flush() behind session.run()' },
      eventProperties: { ask: 'context has what is worth knowing' },
      userProperties: { ask: 'set them by the analytics client' },
      privacyConfig: { ask: 'contentMode says what is sent' },
    },
  },
  irreversible: 'arguments that stood in a row have names now, and options of the configuration are no longer apart',
});
