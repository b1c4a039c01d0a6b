import OpenAI from 'openai';

export const client = new OpenAI(;
client.chat.completions.create({});
