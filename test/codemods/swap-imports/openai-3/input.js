const { Configuration, OpenAIApi } = require('openai');

module.exports = new OpenAIApi(new Configuration({}));
