exports.OpenAI = require('amplitude-ai/openai').OpenAI;
Object.assign(exports, require('amplitude-ai/groq'));
module.exports.lazy = { get claude() { return require('amplitude-ai/anthropic'); } };
