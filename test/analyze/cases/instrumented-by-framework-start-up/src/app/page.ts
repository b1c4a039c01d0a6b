import OpenAI from 'openai';
export const run = () => new OpenAI().chat.completions.create({});
