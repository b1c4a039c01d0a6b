import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/serverless';

const client = new OpenAI();

/** Answers one question. */
export const handler = withAmplitude(async function handler(event: { question: string }) {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: event.question });
  return { statusCode: 200, body: answer.output_text };
});
