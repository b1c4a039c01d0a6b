import OpenAI from 'openai';
const client = new OpenAI();
export const answer = await client.chat.completions.create({ model: 'm', messages: [] });
