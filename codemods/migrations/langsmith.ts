import { defineMigration, type ExportFate, type OptionFate, type OptionFates } from './migration.ts';

const other = { ask: 'it has no counterpart' } as const;

/** Keys by which LangSmith knows users and threads. */
const metadata: OptionFate = {
  within: {
    user_id: { to: 'userId' },
    userId: { to: 'userId' },
    session_id: { to: 'sessionId' },
    sessionId: { to: 'sessionId' },
    thread_id: { to: 'sessionId' },
    conversation_id: { to: 'sessionId' },
  },
  rest: 'context',
};

const common: OptionFates = {
  metadata,
  tags: { to: 'tags' },
  project_name: { drop: 'the API key names the project' },
  client: { drop: '' },
  tracingEnabled: { ask: 'leave the API key out where nothing is to be recorded' },
  parent_run: { ask: 'calls inside of observe() or session.run() belong to it' },
  on_end: { ask: 'onEvent of AmplitudeAI is told of each event' },
  '*': other,
};

const ofClient: OptionFates = {
  ...common,
  name: { drop: 'the event is named by its call' },
  run_type: { drop: '' },
  chat_name: { drop: 'the event is named by its call' },
  completions_name: { drop: 'the event is named by its call' },
  runName: { drop: 'the event is named by its call' },
};

const client = { becomes: 'export', of: 'amplitude-ai', name: 'wrap', options: { at: 1, fates: ofClient } } as const;

const traceable: ExportFate = {
  becomes: 'export',
  of: 'amplitude-ai',
  name: 'observe',
  options: {
    at: 1,
    fates: {
      ...common,
      name: { to: 'name' },
      run_type: { drop: '' },
      processInputs: { ask: 'customRedactionPatterns of AmplitudeAI work on all content' },
      processOutputs: { ask: 'customRedactionPatterns of AmplitudeAI work on all content' },
      aggregator: { drop: 'chunks are put together by themselves' },
      argsConfigPath: { ask: 'options of a single call have no counterpart' },
    },
  },
  variant: { option: 'run_type', values: ['tool'], name: 'tool' },
};

const asks = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'action' });
const aiSdk: ExportFate = { becomes: 'argument', module: 'ai', dropin: 'amplitude-ai/ai' };
const byObserve = 'observe() takes the function that does the work, and session.run() what is around it';

export const langsmith = defineMigration({
  tool: 'langsmith',
  label: 'LangSmith',
  packages: ['langsmith'],
  modules: [
    {
      specifiers: ['langsmith/wrappers', 'langsmith/wrappers/openai'],
      exports: { wrapOpenAI: client, wrapSDK: { ...client, ofKnownClient: true } },
    },
    { specifiers: ['langsmith/wrappers/anthropic'], exports: { wrapAnthropic: client } },
    { specifiers: ['langsmith/wrappers/gemini'], exports: { wrapGemini: client, default: client } },
    {
      specifiers: ['langsmith/wrappers/vercel'],
      exports: {
        wrapAISDKModel: asks(
          'wrapLanguageModel({ model, middleware: amplitudeMiddleware() }) of amplitude-ai/vercel-ai',
        ),
      },
    },
    {
      specifiers: ['langsmith/experimental/vercel'],
      exports: {
        wrapAISDK: aiSdk,
        createLangSmithProviderOptions: asks('give the same to session.run() around these calls'),
        LangSmithTelemetry: asks('registerTelemetry(amplitudeTelemetry()) of amplitude-ai/vercel-ai'),
      },
    },
    {
      specifiers: ['langsmith/wrappers/openai_agents'],
      exports: { OpenAIAgentsTracingProcessor: asks('add AmplitudeTracingProcessor of amplitude-ai/openai-agents') },
    },
    {
      specifiers: ['langsmith/traceable', 'langsmith/singletons/traceable'],
      exports: {
        traceable,
        getCurrentRunTree: { becomes: 'kept', why: byObserve, severity: 'action', holds: ['traceable'] },
        withRunTree: asks(byObserve),
      },
    },
    {
      specifiers: ['langsmith', 'langsmith/run_trees'],
      exports: {
        RunTree: asks(byObserve),
        Client: {
          becomes: 'kept',
          why: 'it reads and writes data of LangSmith and records no call by itself',
          severity: 'info',
        },
      },
    },
    { specifiers: ['langsmith/*'], exports: {} },
  ],
  perCall: {
    isBranded: true,
    fates: { langsmithExtra: { lift: { ...common, name: { drop: '' }, run_type: { drop: '' } } } },
  },
  irreversible: 'names of runs and of the LangSmith project are not written down any more',
});
