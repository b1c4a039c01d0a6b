exports.OpenAI = require('openai').OpenAI;
Object.assign(exports, require('groq-sdk'));
module.exports.lazy = { get claude() { return require('@anthropic-ai/sdk'); } };
