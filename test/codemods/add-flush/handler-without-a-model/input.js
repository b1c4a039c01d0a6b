import OpenAI from 'amplitude-ai/openai';

export const ask = (input) => new OpenAI().responses.create({ model: 'gpt-5-mini', input });

export const handler = async (event) => ({ statusCode: 200, body: event.path });
