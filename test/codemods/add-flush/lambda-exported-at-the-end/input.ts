import OpenAI from 'amplitude-ai/openai';

export { handler };

async function handler(event: { question: string }) {
  return new OpenAI().responses.create({ model: 'gpt-5-mini', input: event.question });
}
