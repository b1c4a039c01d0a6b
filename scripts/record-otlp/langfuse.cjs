const { observeOpenAI } = require('@langfuse/openai');
const { LangfuseSpanProcessor } = require('@langfuse/otel');
const { propagateAttributes, startActiveObservation } = require('@langfuse/tracing');
const { exporter, provide } = require('./provider.cjs');

const provider = provide([], [new LangfuseSpanProcessor({ exporter: exporter(), exportMode: 'immediate' })]);
const OpenAI = require('openai');
const converse = require('./conversation.cjs');

async function answer() {
  await propagateAttributes({ sessionId: 'session-1', userId: 'user-1' }, () =>
    startActiveObservation('support', (agent) => converse(observeOpenAI(new OpenAI({ maxRetries: 0 }))), {
      asType: 'agent',
    }),
  );
  await provider.shutdown();
}

answer();
