import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();

export const local = () => handler({ question: 'Why?' });

export async function handler(event) {
  return client.responses.create({ model: 'gpt-5-mini', input: event.question });
}
