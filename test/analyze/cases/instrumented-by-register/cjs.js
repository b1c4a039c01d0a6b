require('amplitude-ai/register');
const OpenAI = require('openai');
new OpenAI().responses.create({});
