import { attribute } from 'amplitude-ai';
import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();

export async function ask(userId: string, input: string) {
  const params = attribute({ model: 'm', input }, { userId, sessionId: userId });
  return (await client.responses.create(params)).output_text;
}
