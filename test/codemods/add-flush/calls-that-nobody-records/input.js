import OpenAI from 'openai';

const client = new OpenAI();

export const handler = async (event) => client.responses.create({ model: 'gpt-5-mini', input: event.question });
