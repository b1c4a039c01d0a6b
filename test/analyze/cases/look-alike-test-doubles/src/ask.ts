import type OpenAI from 'openai';
export const ask = (client: OpenAI) => client.responses.create({});
