import type OpenAI from 'openai';

declare function gateway(region: string): OpenAI;

const client = gateway('eu');

export async function handler(event: { question: string }) {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: event.question });
  return { statusCode: 200, body: answer.output_text };
}
