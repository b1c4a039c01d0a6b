import { defineMigration, type ExportFate, type OptionFates } from './migration.ts';

const other = { ask: 'it has no counterpart' } as const;
const prompt = { ask: 'say promptId where the answer is tracked by hand' } as const;

/** Of `observeOpenAI`, in all of its majors. */
const ofClient: OptionFates = {
  userId: { to: 'userId' },
  sessionId: { to: 'sessionId' },
  traceId: { to: 'traceId' },
  tags: { to: 'tags' },
  metadata: { to: 'context' },
  generationMetadata: { to: 'context' },
  environment: { to: 'env' },
  release: { to: 'agentVersion' },
  traceName: { ask: 'ai.agent(name) gives the events of its calls a name' },
  generationName: { drop: 'the event is named by its call' },
  langfusePrompt: prompt,
  clientInitParams: { drop: '' },
  parent: { ask: 'calls inside of observe() or session.run() belong to it' },
  parentSpanContext: { ask: 'calls inside of observe() or session.run() belong to it' },
  '*': other,
};

const observeOpenAI: ExportFate = {
  becomes: 'export',
  of: 'amplitude-ai',
  name: 'wrap',
  options: { at: 1, fates: ofClient },
  adds: ['flushAsync', 'shutdownAsync'],
};

const handler: ExportFate = {
  becomes: 'export',
  of: 'amplitude-ai/langchain',
  name: 'AmplitudeCallbackHandler',
  options: {
    at: 0,
    fates: {
      userId: { to: 'userId' },
      sessionId: { to: 'sessionId' },
      tags: { to: 'tags' },
      metadata: { to: 'context' },
      traceMetadata: { to: 'context' },
      environment: { to: 'env' },
      version: { to: 'agentVersion' },
      release: { to: 'agentVersion' },
      publicKey: { drop: '' },
      secretKey: { drop: '' },
      baseUrl: { drop: '' },
      flushAt: { drop: '' },
      flushInterval: { drop: '' },
      requestTimeout: { drop: '' },
      enabled: { ask: 'leave the handler out where nothing is to be recorded' },
      root: { ask: 'calls inside of observe() or session.run() belong to it' },
      updateRoot: { drop: 'a session takes its input from its events' },
      '*': other,
    },
  },
  adds: ['flushAsync', 'shutdownAsync'],
};

const ofFunction: OptionFates = {
  name: { to: 'name' },
  captureInput: { to: 'captureInput' },
  captureOutput: { to: 'captureOutput' },
  asType: { drop: '' },
  endOnExit: { ask: 'the step ends when the function does' },
  parentSpanContext: { ask: 'calls inside of observe() or session.run() belong to it' },
  '*': other,
};

const variant = { option: 'asType', values: ['tool'], name: 'tool' } as const;
const asks = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'action' });
const bySession = 'give the same to agent.session({ userId, sessionId }).run(fn), around these calls';

export const langfuse = defineMigration({
  tool: 'langfuse',
  label: 'Langfuse',
  packages: [
    'langfuse',
    'langfuse-langchain',
    '@langfuse/openai',
    '@langfuse/langchain',
    '@langfuse/tracing',
    '@langfuse/otel',
  ],
  modules: [
    {
      specifiers: ['langfuse'],
      exports: {
        observeOpenAI,
        Langfuse: asks('traces, generations and spans by hand become session.run(), trackAiMessage() and observe()'),
        default: asks('traces, generations and spans by hand become session.run(), trackAiMessage() and observe()'),
      },
    },
    { specifiers: ['@langfuse/openai'], exports: { observeOpenAI } },
    {
      specifiers: ['langfuse-langchain', '@langfuse/langchain'],
      exports: { CallbackHandler: handler, default: handler },
    },
    {
      specifiers: ['@langfuse/tracing'],
      exports: {
        observe: {
          becomes: 'export',
          of: 'amplitude-ai',
          name: 'observe',
          options: { at: 1, fates: ofFunction },
          variant,
        },
        startActiveObservation: {
          becomes: 'run',
          name: 'observe',
          title: 0,
          fn: 1,
          options: { at: 2, fates: ofFunction },
          variant,
          givesSpan: true,
        },
        startObservation: asks('observe() takes the function that does the work'),
        updateActiveObservation: asks('observe() takes input and output from the function itself'),
        updateActiveTrace: asks(bySession),
        propagateAttributes: asks(bySession),
      },
    },
    {
      specifiers: ['@langfuse/otel'],
      exports: { LangfuseSpanProcessor: asks('take it out of the OpenTelemetry set-up when no span goes to Langfuse') },
    },
  ],
  irreversible: 'names of generations and settings of the Langfuse client are not written down any more',
});
