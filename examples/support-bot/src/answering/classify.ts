import { chatModel, openai } from '@/clients/openai.js';

/** One word for the desk's routing: orders, returns or account. */
export async function classify(question: string): Promise<string> {
  const { output_text } = await openai.responses.create({
    model: chatModel,
    instructions: 'Name the topic of the question in one word: orders, returns or account.',
    input: question,
  });
  return output_text.trim();
}
