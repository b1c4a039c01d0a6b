import OpenAI from 'openai';
export const shared = new OpenAI();
