import OpenAI from 'amplitude-ai/openai';

export const embed = (input: string) => new OpenAI().embeddings.create({ model: 'text-embedding-3-small', input });
