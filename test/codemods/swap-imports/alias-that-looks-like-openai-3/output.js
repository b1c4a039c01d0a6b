const { OpenAI: OpenAIApi } = require('amplitude-ai/openai');

module.exports = new OpenAIApi();
