'use strict';

const OpenAI = require('amplitude-ai/openai');
const { withAmplitude } = require('amplitude-ai/serverless');

const client = new OpenAI();

module.exports.handler = withAmplitude(async (event) => {
  return client.responses.create({ model: 'gpt-5-mini', input: event.question });
});
