import { defineMigration, type ExportFate, type OptionFate, type OptionFates } from './migration.ts';

const other = { ask: 'it has no counterpart' } as const;

const metadata: OptionFate = {
  within: {
    user_id: { to: 'userId' },
    userId: { to: 'userId' },
    session_id: { to: 'sessionId' },
    sessionId: { to: 'sessionId' },
  },
  rest: 'context',
};

const ofFunction: OptionFates = {
  name: { to: 'name' },
  type: { drop: '' },
  noTraceIO: {
    to: 'captureInput',
    values: { true: 'false, captureOutput: false', false: null },
    otherwise: '!$, captureOutput: !$',
  },
  asyncFlush: { drop: 'call ai.flush() before a function ends' },
  event: { lift: { metadata, tags: { to: 'tags' }, '*': other } },
  spanAttributes: { ask: 'give what is worth knowing as context' },
  setCurrent: { drop: '' },
  state: { drop: '' },
  '*': other,
};

const variant = { option: 'type', values: ['tool'], name: 'tool' } as const;
const client: ExportFate = { becomes: 'export', of: 'amplitude-ai', name: 'wrap' };
const traced: ExportFate = {
  becomes: 'export',
  of: 'amplitude-ai',
  name: 'observe',
  options: { at: 1, fates: ofFunction },
  variant,
};

const initLogger: ExportFate = {
  becomes: 'export',
  of: 'amplitude-ai',
  name: 'init',
  options: {
    at: 0,
    fates: {
      projectName: { drop: 'the API key names the project' },
      projectId: { drop: 'the API key names the project' },
      apiKey: { drop: 'AMPLITUDE_AI_API_KEY has the key of Amplitude' },
      asyncFlush: { drop: 'call flush() before a function ends' },
      appUrl: { drop: '' },
      orgName: { drop: '' },
      forceLogin: { drop: '' },
      setCurrent: { drop: '' },
      debugLogLevel: { drop: '' },
      '*': other,
    },
  },
  onlyFor: ['flush'],
  note: 'set AMPLITUDE_AI_API_KEY where this runs: init() throws without a key',
};

const asks = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'action' });
const fine = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'info' });
const byObserve = 'observe() takes input and output from the function itself';
const elsewhere = 'the framework has an integration of ours: see "Frameworks" in the README';
const evals = fine('evaluations and prompts record nothing of the app');

export const braintrust = defineMigration({
  tool: 'braintrust',
  label: 'Braintrust',
  packages: ['braintrust', '@braintrust/langchain-js', '@braintrust/openai-agents'],
  modules: [
    {
      specifiers: ['braintrust'],
      namespaces: ['default'],
      exports: {
        wrapOpenAI: client,
        wrapOpenAIv4: client,
        wrapAnthropic: client,
        wrapGoogleGenerativeAI: client,
        wrapGroq: client,
        wrapMistral: client,
        wrapCohere: client,
        wrapOllama: client,
        wrapBedrockRuntime: client,
        wrapGoogleGenAI: { becomes: 'argument', module: '@google/genai', dropin: 'amplitude-ai/google' },
        wrapAISDK: { becomes: 'argument', module: 'ai', dropin: 'amplitude-ai/ai' },
        wrapTraced: traced,
        traceable: traced,
        traced: {
          becomes: 'run',
          name: 'observe',
          fn: 0,
          options: { at: 1, fates: ofFunction },
          variant,
          givesSpan: true,
        },
        initLogger,
        wrapAISDKModel: asks(
          'wrapLanguageModel({ model, middleware: amplitudeMiddleware() }) of amplitude-ai/vercel-ai',
        ),
        BraintrustMiddleware: asks('amplitudeMiddleware() of amplitude-ai/vercel-ai takes its place'),
        braintrustAISDKTelemetry: asks('amplitudeTelemetry() of amplitude-ai/vercel-ai takes its place'),
        BraintrustLangChainCallbackHandler: asks('AmplitudeCallbackHandler of amplitude-ai/langchain takes its place'),
        wrapClaudeAgentSDK: asks(elsewhere),
        wrapMastraAgent: asks(elsewhere),
        wrapGenkit: asks(elsewhere),
        wrapHuggingFace: asks('trackAiMessage() of an AmplitudeAI instance records such calls'),
        wrapOpenRouter: asks('OpenRouter is the OpenAI drop-in with a baseURL'),
        wrapOpenAICodexSDK: asks('trackAiMessage() of an AmplitudeAI instance records such calls'),
        currentSpan: asks(byObserve),
        startSpan: asks('observe() takes the function that does the work'),
        updateSpan: asks(byObserve),
        currentLogger: asks('give scores to session.score(), and the rest to observe()'),
        flush: asks('call flush() of the AmplitudeAI instance'),
        Eval: evals,
        loadPrompt: evals,
        initDataset: evals,
        initExperiment: evals,
        init: evals,
        invoke: evals,
        login: fine('it signs in to Braintrust'),
        projects: evals,
      },
    },
    {
      specifiers: ['@braintrust/langchain-js'],
      exports: {
        BraintrustCallbackHandler: asks('AmplitudeCallbackHandler of amplitude-ai/langchain takes its place'),
      },
    },
    {
      specifiers: ['@braintrust/openai-agents'],
      exports: { OpenAIAgentsTraceProcessor: asks('add AmplitudeTracingProcessor of amplitude-ai/openai-agents') },
    },
    { specifiers: ['braintrust/*'], exports: {} },
  ],
  perCall: {
    isBranded: false,
    fates: { span_info: { lift: { metadata, name: { drop: '' }, spanAttributes: { drop: '' }, '*': other } } },
  },
  irreversible: 'the Braintrust project and the types of spans are not written down any more',
});
