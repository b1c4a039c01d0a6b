import type OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export async function answer(client: OpenAI, question: string) {
  return wrap(client).chat.completions.create({ model: 'gpt-5-mini', messages: [{ role: 'user', content: question }] });
}
