import OpenAI from 'openai';

export const ask = () => new OpenAI().chat.completions.create({});
