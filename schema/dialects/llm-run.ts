import { type DialectDefinition, defineDialectEvent, type Row } from './dialect.ts';

const sessionId: Row = ['session_id', 'string', 'sessionId', 'The conversation that the event belongs to.'];

const ofModel = (provider: string, model: string): Row[] => [
  ['model_provider', 'string', provider, 'Vendor or gateway: "openai", "anthropic", …'],
  ['model_name', 'string', model, 'Model, as the vendor names it.'],
];

const errors: Row[] = [
  ['error_message', 'string', 'errorMessage', 'Message of the error. It counts as content.', { part: 'errors' }],
  ['error_type', 'string', 'errorType', 'Class of the error.', { part: 'errors' }],
];

const success: Row = ['success', 'boolean', 'succeeded', 'Whether it went well.', { required: true }];

/** The five events of the observability module. */
export const llmRunEvents: DialectDefinition = {
  name: 'llmRunEvents',
  summary: 'A run of a conversation as five events, the last with its statistics.',
  events: [
    defineDialectEvent('llm_run_started', 'sessionStart', 'The first sign of a session.', [
      sessionId,
      ...ofModel('runProvider', 'runModel'),
    ]),
    defineDialectEvent('llm_message', 'aiResponse', 'One answer of a model: tokens, cost, latency, and its error.', [
      sessionId,
      ...ofModel('provider', 'model'),
      ['input_tokens', 'number', 'inputTokens', 'Tokens of the prompt.', { part: 'tokens' }],
      ['output_tokens', 'number', 'outputTokens', 'Tokens of the answer.', { part: 'tokens' }],
      ['total_tokens', 'number', 'allTokens', 'Tokens of prompt and answer together.', { part: 'tokens' }],
      ['cost_usd', 'number', 'totalCostUsd', 'Estimated price of the call in US dollars.', { part: 'cost' }],
      [
        'latency_ms',
        'number',
        'latencyMs',
        'Milliseconds from the request to the end of the answer.',
        { part: 'latency' },
      ],
      ['finish_reason', 'string', 'finishReason', 'Why the model stopped; "error" for a call that failed.'],
      success,
      ...errors,
      ['input_content', 'string', 'input', 'What the user said.', { part: 'input' }],
      ['output_content', 'string', 'content', 'Text of the answer.', { part: 'output' }],
    ]),
    defineDialectEvent('user_message', 'userMessage', 'What the user said.', [
      sessionId,
      ['content', 'string', 'content', 'Text of the message.', { part: 'input' }],
    ]),
    defineDialectEvent('tool_called', 'toolCall', 'One run of a tool: its arguments, result and success.', [
      sessionId,
      ['tool_name', 'string', 'toolName', 'Name of the tool.', { required: true }],
      ['tool_parameters', 'any', 'input', 'Arguments of the call.', { part: 'toolParameters' }],
      ['tool_result', 'any', 'output', 'What the tool returned.', { part: 'toolResults' }],
      ['latency_ms', 'number', 'latencyMs', 'Milliseconds that the tool took.', { part: 'latency' }],
      success,
      ...errors,
    ]),
    defineDialectEvent('llm_run_finished', 'sessionEnd', 'A session is over: its statistics.', [
      sessionId,
      ...ofModel('runProvider', 'runModel'),
      ['total_messages', 'number', 'totalMessages', 'Messages of the user and answers of models.'],
      ['total_tokens', 'number', 'totalTokens', 'Sum of the tokens of all answers.', { part: 'tokens' }],
      [
        'total_cost_usd',
        'number',
        'totalCostUsd',
        'Sum of the prices that are known, in US dollars.',
        { part: 'cost' },
      ],
      ['duration_ms', 'number', 'durationMs', 'Milliseconds from the first sign of the session.', { part: 'latency' }],
      success,
      ...errors,
    ]),
  ],
};
