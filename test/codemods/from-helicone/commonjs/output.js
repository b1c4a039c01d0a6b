'use strict';

const { OpenAI } = require('openai');
const { wrap } = require('amplitude-ai');

module.exports = wrap(new OpenAI({
  apiKey: process.env.OPENAI_API_KEY,
}));
