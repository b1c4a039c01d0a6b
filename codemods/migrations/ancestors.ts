import { defineMigration, type PropertyFates } from './migration.ts';

const shared = { sessionid: 'sessionId' } as const;

const model: PropertyFates = {
  model: 'model',
  modelname: 'model',
  provider: 'provider',
  modelprovider: 'provider',
};

const failure: PropertyFates = {
  error: [
    { to: 'errorMessage', as: '$ ?? undefined', literal: '$' },
    { to: 'isError', as: '$ != null', literal: 'true' },
  ],
  errormessage: 'errorMessage',
  errortype: 'errorType',
};

const tokens: PropertyFates = {
  inputtokens: 'inputTokens',
  outputtokens: 'outputTokens',
  totaltokens: 'totalTokens',
};

/** One call of a model, whatever the ancestor called its event. */
const answer = {
  method: 'trackAiMessage',
  properties: {
    ...shared,
    ...model,
    ...failure,
    ...tokens,
    success: { to: 'isError', as: '!$' },
    latencyms: 'latencyMs',
    cost: 'totalCostUsd',
    costusd: 'totalCostUsd',
    finishreason: 'finishReason',
    outputcontent: 'content',
    outputtext: 'content',
    output: 'content',
    response: 'content',
    responsepreview: 'content',
    temperature: 'temperature',
    aitemperature: 'temperature',
    maxtokens: 'maxOutputTokens',
    aimaxtokens: 'maxOutputTokens',
    streaming: 'isStreaming',
  },
  required: ['model', 'provider', 'latencyMs'],
  first: {
    method: 'trackUserMessage',
    properties: { inputcontent: 'content', inputtext: 'content', input: 'content', prompt: 'content' },
  },
  asks: { messages: 'a list of messages: give the last one of the user to trackUserMessage(), and keep no list' },
} as const;

/** Four earlier designs of this package: their events, as apps wrote them through analytics-node. */
export const ancestors = defineMigration({
  tool: 'ancestors',
  label: 'events of the earlier designs',
  packages: [],
  modules: [],
  handWritten: {
    senders: ['@amplitude/analytics-node'],
    methods: ['track', 'logEvent'],
    factories: ['createInstance'],
    events: [
      { pattern: /^(?:llm_message|llm_operation|ai_operation)$/, ...answer },
      {
        pattern: /^user_message$/,
        method: 'trackUserMessage',
        properties: { ...shared, content: 'content' },
        required: ['content'],
      },
      {
        pattern: /^tool_called$/,
        method: 'trackToolCall',
        properties: {
          ...shared,
          error: { to: 'errorMessage', as: '$ ?? undefined', literal: '$' },
          errormessage: 'errorMessage',
          errortype: 'errorType',
          toolname: 'toolName',
          toolparameters: 'input',
          toolresult: 'output',
          success: 'success',
          latencyms: 'latencyMs',
        },
        required: ['toolName', 'success', 'latencyMs'],
      },
      {
        pattern: /^llm_run_started$/,
        properties: {},
        required: [],
        note: 'a session begins with its first event, and needs none of its own',
      },
      {
        pattern: /^llm_run_finished$/,
        method: 'trackSessionEnd',
        properties: shared,
        required: ['sessionId'],
        note: 'totals of a session follow from its events: what was counted by hand for this one may go',
      },
    ],
    keys: { user_id: 'userId', device_id: 'deviceId', session_id: 'browserSessionId', groups: 'groups' },
  },
  irreversible: 'the names of the earlier events are not written down any more',
});
