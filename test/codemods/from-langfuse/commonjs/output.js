'use strict';
const OpenAI = require('openai');
const { wrap } = require('amplitude-ai');

const openai = wrap(new OpenAI(), { sessionId: process.argv[2] });

module.exports = { openai };
