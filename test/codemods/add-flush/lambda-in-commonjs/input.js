'use strict';

const OpenAI = require('amplitude-ai/openai');

const client = new OpenAI();

module.exports.handler = async (event) => {
  return client.responses.create({ model: 'gpt-5-mini', input: event.question });
};
