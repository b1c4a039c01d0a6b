import OpenAI from 'openai';
new OpenAI().chat.completions.create({});
