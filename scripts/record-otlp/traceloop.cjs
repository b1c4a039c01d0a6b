const { OpenAIInstrumentation } = require('@traceloop/instrumentation-openai');
const { provide } = require('./provider.cjs');

const provider = provide([new OpenAIInstrumentation()]);
const OpenAI = require('openai');
const converse = require('./conversation.cjs');

converse(new OpenAI({ maxRetries: 0 })).then(() => provider.shutdown());
