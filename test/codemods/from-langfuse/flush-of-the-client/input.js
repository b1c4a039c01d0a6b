import OpenAI from 'openai';
import { observeOpenAI } from 'langfuse';

const openai = observeOpenAI(new OpenAI());

export async function handler(event) {
  const reply = await openai.responses.create({ model: 'gpt-5', input: event.body });
  await openai.flushAsync();
  return reply.output_text;
}
