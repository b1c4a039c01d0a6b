import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();

export const ask = (input: string) => client.responses.create({ model: 'gpt-5-mini', input });
