const { HeliconeAsyncLogger } = require('@helicone/async');
const OpenAI = require('openai');

const logger = new HeliconeAsyncLogger({ apiKey: 'key', providers: { openAI: OpenAI } });
logger.init();
