const { OpenAI: OpenAIApi } = require('openai');

module.exports = new OpenAIApi();
