import OpenAI from 'openai';
export const client = new OpenAI();
export const other = new OpenAI();
