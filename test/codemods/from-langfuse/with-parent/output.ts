import OpenAI from 'openai';
import { Langfuse } from 'langfuse';
import { wrap } from 'amplitude-ai';

const langfuse = new Langfuse();

export async function chain(topic: string) {
  const trace = langfuse.trace({ name: 'chain', input: topic });
  const openai = wrap(new OpenAI());
  return await openai.responses.create({ model: 'gpt-5', input: topic });
}
