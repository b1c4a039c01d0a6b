import { default as OpenAI } from 'openai';
new OpenAI().chat.completions.create({});
