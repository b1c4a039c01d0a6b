import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();

export async function answer(question: string) {
  return client.responses.create({ model: 'gpt-4o-mini', input: question });
}
