import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/serverless';

export const handler = withAmplitude(async (event: { question: string }) => {
  return new OpenAI().responses.create({ model: 'gpt-5-mini', input: event.question });
});
