import { defineMigration, type ExportFate, type OptionFates } from './migration.ts';

const other = { ask: 'it has no counterpart' } as const;
const elsewhere = {
  keep: 'spans go somewhere else by it: AmplitudeSpanProcessor of amplitude-ai/opentelemetry adds us',
} as const;

const content = {
  to: 'contentMode',
  values: { false: "'metadata_only'", true: null },
  otherwise: "$ ? undefined : 'metadata_only'",
} as const;

const ofStart: OptionFates = {
  appName: { drop: 'ai.agent(name) gives events a name' },
  apiKey: { drop: 'AMPLITUDE_AI_API_KEY has the key of Amplitude' },
  traceContent: content,
  disableBatch: { drop: 'events are delivered as they come' },
  logLevel: { drop: 'AmplitudeAI({ debug }) prints a line for each event' },
  silenceInitializationMessage: { drop: '' },
  instrumentModules: { drop: 'the drop-ins need no list' },
  traceloopSyncEnabled: { ask: 'prompts of Traceloop are not fetched any more' },
  tracingEnabled: { ask: 'leave the API key out where nothing is to be recorded' },
  experimentSlug: { ask: 'experiments stay with Traceloop' },
  baseUrl: elsewhere,
  exporter: elsewhere,
  processor: elsewhere,
  headers: elsewhere,
  propagator: elsewhere,
  contextManager: elsewhere,
  gcpProjectId: elsewhere,
  '*': other,
};

const ofFunction: OptionFates = {
  name: { to: 'name' },
  version: { ask: 'agentVersion of the agent says it' },
  associationProperties: {
    within: {
      user_id: { to: 'userId' },
      userId: { to: 'userId' },
      session_id: { to: 'sessionId' },
      sessionId: { to: 'sessionId' },
    },
    rest: 'context',
  },
  conversationId: { to: 'sessionId' },
  traceContent: content,
  inputParameters: { drop: 'the arguments are recorded as they are' },
  suppressTracing: { ask: 'take observe() away where nothing is to be recorded' },
  '*': other,
};

const run = (name: string): ExportFate => ({
  becomes: 'run',
  name,
  fn: 1,
  options: { at: 0, fates: ofFunction },
  isAsync: true,
});

const asks = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'action' });
const decorator = (name: string) =>
  asks(`it is a legacy decorator: take experimentalDecorators out of tsconfig.json, and write @${name}({ name })`);
const bySession = 'agent.session({ userId, sessionId, context }).run(fn) takes its place';

export const traceloop = defineMigration({
  tool: 'traceloop',
  label: 'Traceloop',
  packages: ['@traceloop/node-server-sdk'],
  modules: [
    {
      specifiers: ['@traceloop/node-server-sdk'],
      exports: {
        initialize: {
          becomes: 'export',
          of: 'amplitude-ai',
          name: 'init',
          options: { at: 0, fates: ofStart },
          note: 'set AMPLITUDE_AI_API_KEY, and run swap-imports: Traceloop patched the SDKs, and init() does not',
        },
        withWorkflow: run('observe'),
        withTask: run('observe'),
        withAgent: run('observe'),
        withTool: run('tool'),
        workflow: decorator('observe'),
        task: decorator('observe'),
        agent: decorator('observe'),
        tool: decorator('tool'),
        conversation: asks(bySession),
        withConversation: asks(bySession),
        withAssociationProperties: asks(bySession),
        withLLMCall: asks('trackAiMessage() of an AmplitudeAI instance records such calls'),
        withVectorDBCall: asks('observe() records such steps'),
        reportCustomMetric: asks('trackSpan() of an AmplitudeAI instance takes its place'),
        forceFlush: asks('call flush() of the AmplitudeAI instance'),
        getClient: { becomes: 'kept', why: 'it reads and writes data of Traceloop', severity: 'info' },
        getPrompt: { becomes: 'kept', why: 'it fetches prompts and records nothing', severity: 'info' },
      },
    },
  ],
  irreversible: 'what was a workflow, a task or an agent is a step like any other',
});
