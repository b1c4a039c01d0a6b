import OpenAI from 'openai';
export const ask = (q, client = new OpenAI()) => client.chat.completions.create({ q });
