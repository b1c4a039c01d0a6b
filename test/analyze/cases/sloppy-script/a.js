const OpenAI = require('openai');
const mode = 0755;
new OpenAI().chat.completions.create({ mode });
