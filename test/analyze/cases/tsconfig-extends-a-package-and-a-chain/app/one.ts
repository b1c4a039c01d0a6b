import OpenAI from 'openai';
export const one = new OpenAI();
