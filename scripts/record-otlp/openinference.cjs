const { OpenAIInstrumentation } = require('@arizeai/openinference-instrumentation-openai');
const { setSession, setUser } = require('@arizeai/openinference-core');
const { context } = require('@opentelemetry/api');
const { provide } = require('./provider.cjs');

const provider = provide([new OpenAIInstrumentation()]);
const OpenAI = require('openai');
const converse = require('./conversation.cjs');

const inSession = setUser(setSession(context.active(), { sessionId: 'session-1' }), { userId: 'user-1' });
context.with(inSession, () => converse(new OpenAI({ maxRetries: 0 }))).then(() => provider.shutdown());
