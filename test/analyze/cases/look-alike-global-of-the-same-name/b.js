import OpenAI from 'openai';
export const openai = new OpenAI();
openai.responses.create({});
