import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();

export const handler = (click) => client.responses.create({ model: 'gpt-5-mini', input: click.text });
