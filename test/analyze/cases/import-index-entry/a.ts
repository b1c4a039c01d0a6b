import OpenAI from 'openai/index.mjs';
new OpenAI().chat.completions.create({});
