'use strict';
const OpenAI = require('amplitude-ai/openai');
module.exports = new OpenAI();
