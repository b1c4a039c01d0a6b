import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/serverless';

export { handler };

const handler = withAmplitude(async function handler(event: { question: string }) {
  return new OpenAI().responses.create({ model: 'gpt-5-mini', input: event.question });
});
