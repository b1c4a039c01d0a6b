import { defineMigration } from './migration.ts';

const shared = {
  sessionid: 'sessionId',
  conversationid: 'sessionId',
  traceid: 'traceId',
  agentid: 'agentId',
  env: 'env',
} as const;
const failure = { error: 'errorMessage', errormessage: 'errorMessage', iserror: 'isError' } as const;
const latency = {
  latency: 'latencyMs',
  latencyms: 'latencyMs',
  durationms: 'latencyMs',
  responsetimems: 'latencyMs',
} as const;
const provider = { provider: 'provider', vendor: 'provider' } as const;
const model = { model: 'model', modelname: 'model' } as const;

export const manualTrack = defineMigration({
  tool: 'manual-track',
  label: 'events written by hand',
  packages: [],
  modules: [],
  handWritten: {
    senders: ['@amplitude/analytics-node'],
    methods: ['track', 'logEvent'],
    factories: ['createInstance'],
    events: [
      {
        pattern: /embedding/i,
        method: 'trackEmbedding',
        properties: {
          ...shared,
          ...failure,
          ...latency,
          ...provider,
          ...model,
          tokens: 'inputTokens',
          inputtokens: 'inputTokens',
          dimensions: 'dimensions',
          cost: 'totalCostUsd',
          costusd: 'totalCostUsd',
        },
        required: ['model', 'provider', 'latencyMs'],
      },
      {
        pattern: /(?:^|[\s_.:-])tool[\s_-]?(?:call|use|run|invoked)/i,
        method: 'trackToolCall',
        properties: {
          ...shared,
          ...failure,
          ...latency,
          tool: 'toolName',
          toolname: 'toolName',
          name: 'toolName',
          success: 'success',
          input: 'input',
          output: 'output',
        },
        required: ['toolName', 'success', 'latencyMs'],
      },
      {
        pattern: /(?:user|chat|ai)[\s_-]?(?:message|prompt)[\s_-]?sent|^(?:\[agent\] )?user[\s_-]message$/i,
        method: 'trackUserMessage',
        properties: {
          ...shared,
          message: 'content',
          content: 'content',
          prompt: 'content',
          text: 'content',
          messageid: 'messageId',
        },
        required: ['content'],
      },
      {
        pattern:
          /(?:^|[\s_.:-])(?:llm|gpt|openai|anthropic|claude|gemini)(?:[\s_.:-]|$)|ai[\s_-](?:response|completion|message)|completion[\s_-](?:received|finished)/i,
        method: 'trackAiMessage',
        properties: {
          ...shared,
          ...failure,
          ...latency,
          ...provider,
          ...model,
          response: 'content',
          answer: 'content',
          content: 'content',
          inputtokens: 'inputTokens',
          prompttokens: 'inputTokens',
          outputtokens: 'outputTokens',
          completiontokens: 'outputTokens',
          totaltokens: 'totalTokens',
          cost: 'totalCostUsd',
          costusd: 'totalCostUsd',
          finishreason: 'finishReason',
          temperature: 'temperature',
          messageid: 'messageId',
          ttfb: 'ttfbMs',
          timetofirsttokenms: 'ttfbMs',
        },
        required: ['model', 'provider', 'latencyMs'],
      },
    ],
    keys: { user_id: 'userId', device_id: 'deviceId', session_id: 'browserSessionId', groups: 'groups' },
  },
  irreversible: 'the names that the app gave its events are not written down any more',
});
