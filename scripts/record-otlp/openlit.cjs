const openlit = require('openlit').default;

openlit.init({
  otlpEndpoint: process.env.OTEL_EXPORTER_OTLP_ENDPOINT,
  applicationName: 'support-bot',
  environment: 'test',
  disableBatch: true,
  disableMetrics: true,
});
const OpenAI = require('openai');
const converse = require('./conversation.cjs');

converse(new OpenAI({ maxRetries: 0 })).then(() => setTimeout(() => process.exit(), 1_000));
