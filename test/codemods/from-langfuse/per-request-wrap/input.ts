import OpenAI from 'openai';
import { observeOpenAI } from 'langfuse';

const client = new OpenAI();

export async function ask(userId: string, content: string) {
  const res = await observeOpenAI(client, { traceName: 'ask', userId, metadata: { source: 'web' }, release: 'v1.2.3' }).chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content }],
  });
  return res.choices[0]?.message;
}
