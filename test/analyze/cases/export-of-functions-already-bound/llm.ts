import OpenAI from 'openai';
const client = new OpenAI();
export const complete = client.chat.completions.create.bind(client.chat.completions);
export const answer = (...args: unknown[]) => client.responses.create(...args);
export const api = { complete, embed: client.embeddings.create.bind(client.embeddings) };
