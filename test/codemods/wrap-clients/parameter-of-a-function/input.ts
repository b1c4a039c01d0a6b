import type OpenAI from 'openai';

export async function answer(client: OpenAI, question: string) {
  return client.chat.completions.create({ model: 'gpt-5-mini', messages: [{ role: 'user', content: question }] });
}
