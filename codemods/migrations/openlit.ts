import { defineMigration, type ExportFate, type OptionFates } from './migration.ts';

const other = { ask: 'it has no counterpart' } as const;
const elsewhere = {
  keep: 'spans go somewhere else by it: AmplitudeSpanProcessor of amplitude-ai/opentelemetry adds us',
} as const;
const guards = { keep: 'guards let calls through or stop them, and nothing of ours does that' } as const;

const ofStart: OptionFates = {
  applicationName: { drop: 'ai.agent(name) gives events a name' },
  environment: { drop: 'ai.agent(name, { env }) says where it runs' },
  captureMessageContent: {
    to: 'contentMode',
    values: { false: "'metadata_only'", true: null },
    otherwise: "$ ? undefined : 'metadata_only'",
  },
  disableBatch: { drop: 'events are delivered as they come' },
  disableMetrics: { drop: '' },
  disableEvents: { drop: '' },
  collectGpuStats: { drop: '' },
  maxContentLength: { drop: 'long texts are shortened by themselves' },
  openlitUrl: { drop: '' },
  openlitApiKey: { drop: '' },
  pricingJson: { ask: 'give prices of your own as AmplitudeAI({ prices })' },
  disabledInstrumentors: { ask: 'leave these SDKs out when swap-imports is run' },
  instrumentations: { drop: 'the drop-ins need no list' },
  customSpanAttributes: { ask: 'give them as context to ai.agent()' },
  otlpEndpoint: elsewhere,
  otlpHeaders: elsewhere,
  tracer: elsewhere,
  guards,
  guardFailOpen: guards,
  '*': other,
};

const run: ExportFate = {
  becomes: 'run',
  name: 'observe',
  title: 0,
  fn: 1,
  options: { at: 2, fates: { '*': other } },
  givesSpan: true,
};

const asks = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'action' });
const keeps = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'info' });
const guard = keeps('it lets calls through or stops them');
const bySession = 'agent.session({ userId, sessionId, context }).run(fn) takes its place';

export const openlit = defineMigration({
  tool: 'openlit',
  label: 'OpenLIT',
  packages: ['openlit'],
  modules: [
    {
      specifiers: ['openlit'],
      namespaces: ['default', 'Openlit'],
      exports: {
        init: {
          becomes: 'export',
          of: 'amplitude-ai',
          name: 'init',
          options: { at: 0, fates: ofStart },
          note: 'set AMPLITUDE_AI_API_KEY, and run swap-imports: OpenLIT patched the SDKs, and init() does not',
        },
        trace: run,
        startTrace: run,
        usingAttributes: asks(bySession),
        injectAdditionalAttributes: asks(bySession),
        setAgentVersion: asks('ai.agent(name, { agentVersion }) says it'),
        withAgentVersion: asks('ai.agent(name, { agentVersion }) says it'),
        resetAgentVersion: asks('ai.agent(name, { agentVersion }) says it'),
        logScore: asks('session.score() takes its place'),
        eval: keeps('evaluations record nothing of the app'),
        evalBatch: keeps('evaluations record nothing of the app'),
        PII: guard,
        PromptInjection: guard,
        Moderation: guard,
        SensitiveTopic: guard,
        TopicRestriction: guard,
        Schema: guard,
        Custom: guard,
        Pipeline: guard,
        getPrompt: keeps('it fetches prompts and records nothing'),
      },
    },
    { specifiers: ['openlit/*'], exports: {} },
  ],
  irreversible: 'settings of the OpenTelemetry export are not written down any more',
});
