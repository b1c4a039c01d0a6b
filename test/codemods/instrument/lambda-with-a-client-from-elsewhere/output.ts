import type OpenAI from 'openai';
import { wrap } from 'amplitude-ai';
import { withAmplitude } from 'amplitude-ai/serverless';

declare function gateway(region: string): OpenAI;

const client = wrap(gateway('eu'));

export const handler = withAmplitude(async function handler(event: { question: string }) {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: event.question });
  return { statusCode: 200, body: answer.output_text };
});
