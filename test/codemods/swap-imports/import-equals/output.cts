import openai = require('amplitude-ai/openai');

export const client = new openai.OpenAI();
