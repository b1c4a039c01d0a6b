import OpenAI from 'openai';

export const ask = () => new OpenAI().chat.completions.create({});
export type Ask = typeof ask;
