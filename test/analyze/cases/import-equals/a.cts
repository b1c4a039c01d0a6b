import OpenAI = require('openai');
const c = new OpenAI();
c.chat.completions.create({});
