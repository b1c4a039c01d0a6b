import OpenAI from 'openai';
export const inLib = new OpenAI();
