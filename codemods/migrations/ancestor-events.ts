import type { EventFate, PropertyFates } from './migration.ts';

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
export const answer = {
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
} as const satisfies EventFate;

/** What a user said. */
export const userMessage = {
  method: 'trackUserMessage',
  properties: { ...shared, content: 'content' },
  required: ['content'],
} as const satisfies EventFate;

export const toolCall = {
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
} as const satisfies EventFate;

export const runStarted: EventFate = {
  properties: {},
  required: [],
  note: 'a session begins with its first event, and needs none of its own',
};

export const runFinished = {
  method: 'trackSessionEnd',
  properties: shared,
  required: ['sessionId'],
  note: 'totals of a session follow from its events: what was counted by hand for this one may go',
} as const satisfies EventFate;
