import { answer, runFinished, runStarted, toolCall, userMessage } from './ancestor-events.ts';
import type { EventFate, ExportFate, MigratedModule, PropertyFate, PropertyFates } from './migration.ts';

const asks = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'action' });
const fine = (why: string): ExportFate => ({ becomes: 'kept', why, severity: 'info' });

/** What was thrown, as these functions take it. */
const thrown: readonly PropertyFate[] = [
  { to: 'errorMessage', as: '$ instanceof Error ? $.message : $ == null ? undefined : String($)', literal: '$' },
  { to: 'errorType', as: '$ instanceof Error ? $.name : undefined', literal: '' },
];

const ofAll: PropertyFates = { userid: 'userId', deviceid: 'deviceId', customproperties: 'context' };

const asked = {
  privacymode: "privacyMode: give contentMode: 'metadata_only' to AmplitudeAI, an agent or a session",
  config: 'a config: its options go to the instance, new AmplitudeAI({ amplitude, ...config.options })',
} as const;

/** The same event as by hand, told by a function that takes its options under their own names. */
const sent = (event: EventFate, error: readonly PropertyFate[] = thrown): ExportFate => ({
  becomes: 'event',
  event: {
    ...event,
    properties: { ...event.properties, ...ofAll, error },
    asks: { ...event.asks, ...asked },
  },
});

const ofAnswer: readonly PropertyFate[] = [...thrown, { to: 'isError', as: '$ != null', literal: 'true' }];
const llmMessage = sent(answer, ofAnswer);

const clientOf = (module: string, name: string) =>
  asks(
    `import { ${name} } from 'amplitude-ai/${module}', and say whose calls they are by agent.session({ userId }).run(…)`,
  );

const asPlugin = 'it works beside the current API: add it to the analytics client as before';

/** The API of two of these designs, as this package has it. */
export const ancestorModules: readonly MigratedModule[] = [
  {
    specifiers: ['amplitude-ai/observability'],
    exports: {
      emitLlmRunStarted: sent(runStarted),
      emitLlmMessage: llmMessage,
      quickTrackMessage: llmMessage,
      emitUserMessage: sent(userMessage),
      emitToolCalled: sent(toolCall),
      emitLlmRunFinished: sent(runFinished),
      llmSession: asks(
        'ai.agent(name).session({ userId }).run(async (session) => …) takes its place: session.trackUserMessage(content), and trackAiMessage() and trackToolCall() with the model in each',
      ),
      LLMSessionTracker: asks(
        'ai.agent(name).session({ userId }) takes its place: `await using session` ends it, and its totals follow from its events',
      ),
      getOpenAI: clientOf('openai', 'OpenAI'),
      getAnthropic: clientOf('anthropic', 'Anthropic'),
      getGoogle: clientOf('google', 'GoogleGenAI'),
      getLangChain: asks('new AmplitudeCallbackHandler({ userId }) of amplitude-ai/langchain takes its place'),
      AIConfig: asks(
        'contentMode, redactPii and prices of AmplitudeAI say the same; a dialect of amplitude-ai/dialects leaves parts out',
      ),
      calculateCost: fine('an answer has its cost by itself; this looks a price up and sends nothing'),
      MessageTimer: fine('it times what the app does; tracked clients know their latency'),
      createSessionId: fine('a session makes its own id, and takes one that is given: agent.session({ sessionId })'),
      getCurrentSessionId: fine('it goes on to name the session around the code'),
      setSessionId: asks('agent.session({ sessionId }).run(…) surrounds the code that belongs to a session'),
      flush: asks('call flush() of the AmplitudeAI instance'),
    },
  },
  {
    specifiers: ['amplitude-ai/tracking'],
    exports: {
      track: asks('await patch({ ai: new AmplitudeAI({ amplitude: client }), providers }) takes its place'),
      untrack: asks('unpatch() takes its place, and flush() of the AmplitudeAI instance waits for delivery'),
      tracking: asks('ai.agent(name).session({ userId }).run(…) says whose calls a function makes, once patch() is on'),
      isTracking: asks('patch() returns what is patched: keep that'),
      getActiveClient: asks('keep the AmplitudeAI instance that patch() is given'),
      createEvent: asks('trackAiMessage() of an AmplitudeAI instance takes the same under its own names, and sends it'),
      enableLlmTracing: asks('await patch({ ai: new AmplitudeAI({ amplitude: client }), providers }) takes its place'),
      disableLlmTracing: asks('unpatch() takes its place'),
    },
  },
  {
    specifiers: ['amplitude-ai/plugins'],
    exports: {
      AIPlugin: fine(asPlugin),
      AIObservabilityPlugin: fine(asPlugin),
      AIEventFilterPlugin: fine(asPlugin),
      AIMetricsPlugin: fine(asPlugin),
      LLMObservabilityPlugin: fine(asPlugin),
    },
  },
];
