import { defineMigration, type OptionFates } from './migration.ts';

/** What each call, and each model of the AI SDK, may be told. */
const perCall: OptionFates = {
  posthogDistinctId: { to: 'userId' },
  posthogTraceId: { to: 'traceId' },
  posthogProperties: { to: 'context' },
  posthogGroups: { to: 'groups' },
  posthogPrivacyMode: {
    to: 'contentMode',
    values: { true: "'metadata_only'", false: null },
    otherwise: "$ ? 'metadata_only' : undefined",
  },
  posthogCaptureImmediate: { drop: 'call ai.flush() before a function ends' },
  posthogModelOverride: { ask: 'the event names the model that answered' },
  posthogProviderOverride: { ask: 'the event names the provider by the host that answered' },
  posthogCostOverride: { ask: 'give prices of your own to AmplitudeAI({ prices })' },
};

const client = (row: string, name: string) =>
  ({
    becomes: 'export',
    of: row,
    name,
    keepsName: true,
    options: { at: 0, fates: { posthog: { drop: '' } } },
  }) as const;

const langchain = {
  becomes: 'export',
  of: 'amplitude-ai/langchain',
  name: 'AmplitudeCallbackHandler',
  options: {
    at: 0,
    fates: {
      client: { drop: '' },
      distinctId: { to: 'userId' },
      traceId: { to: 'traceId' },
      properties: { to: 'context' },
      groups: { to: 'groups' },
      privacyMode: {
        to: 'contentMode',
        values: { true: "'metadata_only'", false: null },
        otherwise: "$ ? 'metadata_only' : undefined",
      },
      debug: { drop: 'AmplitudeAI({ debug }) prints a line for each event' },
      '*': { ask: 'it has no counterpart' },
    },
  },
} as const;

const middleware = {
  becomes: 'middleware',
  options: { at: 2, fates: { ...perCall, '*': { ask: 'it has no counterpart' } } },
} as const;

const openai = { OpenAI: client('openai', 'OpenAI'), AzureOpenAI: client('openai', 'AzureOpenAI') };
const anthropic = { Anthropic: client('anthropic', 'Anthropic') };
const google = { GoogleGenAI: client('google', 'GoogleGenAI') };
const asks = (why: string) => ({ becomes: 'kept', why, severity: 'action' }) as const;
const besides = {
  Prompts: { becomes: 'kept', why: 'it fetches prompts and records nothing', severity: 'info' },
  captureAiGeneration: asks('tell trackAiMessage() of an AmplitudeAI instance the same'),
} as const;

export const posthog = defineMigration({
  tool: 'posthog',
  label: 'PostHog',
  packages: ['@posthog/ai'],
  modules: [
    {
      specifiers: ['@posthog/ai'],
      exports: {
        ...openai,
        ...anthropic,
        ...google,
        withTracing: middleware,
        LangChainCallbackHandler: langchain,
        ...besides,
      },
    },
    {
      specifiers: ['@posthog/ai/openai'],
      exports: { ...openai, PostHogOpenAI: openai.OpenAI, default: openai.OpenAI },
    },
    {
      specifiers: ['@posthog/ai/anthropic'],
      exports: { ...anthropic, PostHogAnthropic: anthropic.Anthropic, default: anthropic.Anthropic },
    },
    {
      specifiers: ['@posthog/ai/gemini'],
      exports: {
        ...google,
        Gemini: google.GoogleGenAI,
        PostHogGoogleGenAI: google.GoogleGenAI,
        default: google.GoogleGenAI,
      },
    },
    { specifiers: ['@posthog/ai/vercel'], exports: { withTracing: middleware } },
    { specifiers: ['@posthog/ai/langchain'], exports: { LangChainCallbackHandler: langchain } },
    {
      specifiers: ['@posthog/ai/openai-agents'],
      exports: {
        PostHogTracingProcessor: asks('add AmplitudeTracingProcessor of amplitude-ai/openai-agents in its place'),
        instrument: asks('add AmplitudeTracingProcessor of amplitude-ai/openai-agents in its place'),
      },
    },
    {
      specifiers: ['@posthog/ai/otel'],
      exports: {
        PostHogSpanProcessor: asks('use AmplitudeSpanProcessor of amplitude-ai/opentelemetry'),
        PostHogTraceExporter: asks('use AmplitudeAgentExporter of amplitude-ai/opentelemetry'),
      },
    },
    { specifiers: ['@posthog/ai/*'], exports: {} },
  ],
  perCall: { fates: perCall, isBranded: true },
  irreversible: 'which client of PostHog a call was sent through is not written down any more',
});
