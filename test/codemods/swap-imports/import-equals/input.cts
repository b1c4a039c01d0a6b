import openai = require('openai');

export const client = new openai.OpenAI();
