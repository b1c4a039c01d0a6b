import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

const client = new OpenAI();

export async function ask(userId: string, content: string) {
  const res = await wrap(client, { userId, context: { source: 'web' }, agentVersion: 'v1.2.3' }).chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content }],
  });
  return res.choices[0]?.message;
}
