import OpenAI from 'openai';
import { Langfuse, observeOpenAI } from 'langfuse';

const langfuse = new Langfuse();

export async function chain(topic: string) {
  const trace = langfuse.trace({ name: 'chain', input: topic });
  const openai = observeOpenAI(new OpenAI(), { parent: trace, generationName: 'joke' });
  return await openai.responses.create({ model: 'gpt-5', input: topic });
}
