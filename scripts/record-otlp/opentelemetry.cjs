const { OpenAIInstrumentation } = require('@opentelemetry/instrumentation-openai');
const { provide } = require('./provider.cjs');

const provider = provide([new OpenAIInstrumentation({ captureMessageContent: true })]);
const OpenAI = require('openai');
const converse = require('./conversation.cjs');

converse(new OpenAI({ maxRetries: 0 })).then(() => provider.shutdown());
