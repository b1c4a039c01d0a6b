import OpenAI from 'amplitude-ai/openai';

export const embed = (text: string) => new OpenAI().embeddings.create({ model: 'm', input: text });
