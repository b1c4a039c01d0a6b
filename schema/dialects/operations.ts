import { type DialectDefinition, defineDialectEvent, type Row } from './dialect.ts';

/** Characters of a text that these ancestors keep. */
const TEXT = 500;

const called: Row[] = [
  ['model', 'string', 'model', 'Model, as the vendor names it.', { required: true }],
  ['provider', 'string', 'provider', 'Vendor or gateway: "openai", "anthropic", …', { required: true }],
  ['operation', 'string', 'operation', '"chat_completion", "completion", "embedding", …', { required: true }],
  ['latency_ms', 'number', 'latencyMs', 'Milliseconds from the request to the end of the answer.', { part: 'latency' }],
  ['input_tokens', 'number', 'inputTokens', 'Tokens of the prompt.', { part: 'tokens' }],
  ['output_tokens', 'number', 'outputTokens', 'Tokens of the answer.', { part: 'tokens' }],
  ['total_tokens', 'number', 'allTokens', 'Tokens of prompt and answer together.', { part: 'tokens' }],
];

const error: Row = ['error', 'string', 'failed', 'Message of the error, if it failed.', { part: 'errors' }];

const messageCount: Row = ['message_count', 'number', 'messageCount', 'Messages that the request carried.'];

const parameters: Row[] = [
  ['temperature', 'number', 'temperature', 'Temperature asked for.'],
  ['max_tokens', 'number', 'maxOutputTokens', 'Limit on output tokens asked for.'],
];

/** The event of the LLM tracking: no prompt in it. */
export const llmOperation: DialectDefinition = {
  name: 'llmOperation',
  summary: 'One event for each call: counts, the beginning of the answer, and no word of the prompt.',
  events: [
    defineDialectEvent('llm_operation', ['aiResponse', 'embedding'], 'One call of a model.', [
      ...called,
      messageCount,
      ['last_role', 'string', 'lastRole', 'Role of the last message of the request.'],
      error,
      ['response_preview', 'string', 'content', 'Beginning of the answer.', { part: 'output', limit: TEXT }],
      ...parameters,
    ]),
  ],
};

/** The event of the implementation guide: the same name, with what was said. */
export const llmTracing: DialectDefinition = {
  name: 'llmTracing',
  summary: 'One event for each call, with its last five messages and the answer.',
  events: [
    defineDialectEvent('llm_operation', ['aiResponse', 'embedding'], 'One call of a model.', [
      ...called,
      ['cost', 'number', 'totalCostUsd', 'Estimated price of the call in US dollars.', { part: 'cost' }],
      ['messages', 'messages', 'messages', 'Its last five messages, 200 characters each.', { part: 'input' }],
      messageCount,
      ['response', 'string', 'content', 'Text of the answer.', { part: 'output', limit: TEXT }],
      error,
      ['streaming', 'boolean', 'isStreaming', 'Whether the answer was streamed.'],
      ...parameters,
      ['sdk_version', 'string', 'sdkVersion', 'Version of this package.'],
    ]),
  ],
};

/** The event of the AI tracking. */
export const aiOperation: DialectDefinition = {
  name: 'aiOperation',
  summary: 'One event for each call, with the last exchanges and the answer as text.',
  prefix: 'ai_',
  events: [
    defineDialectEvent('ai_operation', ['aiResponse', 'embedding'], 'One call of a model.', [
      ...called,
      ['cost', 'number', 'totalCostUsd', 'Estimated price of the call in US dollars.', { part: 'cost' }],
      error,
      ['input_text', 'string', 'exchanges', 'The last three exchanges.', { part: 'input', limit: TEXT }],
      ['output_text', 'string', 'content', 'Text of the answer.', { part: 'output', limit: TEXT }],
      ['ai_temperature', 'number', 'temperature', 'Temperature asked for.'],
      ['ai_max_tokens', 'number', 'maxOutputTokens', 'Limit on output tokens asked for.'],
      ['ai_sdk_version', 'string', 'sdkVersion', 'Version of this package.', { required: true }],
    ]),
  ],
};
