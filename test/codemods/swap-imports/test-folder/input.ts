import OpenAI from 'openai';
export const fake = new OpenAI();
