import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/serverless';

const client = new OpenAI();

export const local = () => handler({ question: 'Why?' });

export const handler = withAmplitude(async function handler(event) {
  return client.responses.create({ model: 'gpt-5-mini', input: event.question });
});
