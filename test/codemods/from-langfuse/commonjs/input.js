'use strict';
const OpenAI = require('openai');
const { observeOpenAI } = require('langfuse');

const openai = observeOpenAI(new OpenAI(), { sessionId: process.argv[2] });

module.exports = { openai };
