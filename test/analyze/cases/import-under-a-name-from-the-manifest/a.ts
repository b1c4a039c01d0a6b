import OpenAI from 'openai-next';
new OpenAI().chat.completions.create({});
