import OpenAI from 'amplitude-ai/openai';

export const client = new OpenAI();
export const answer = (question: string) => client.responses.create({ model: 'm', input: question });
