import OpenAI = require('openai');
const client = new OpenAI();
export = client;
