import OpenAI from 'amplitude-ai/openai';

export const maxDuration = 30;

const client = new OpenAI();

export async function POST(request: Request) {
  const { question } = await request.json();
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: question });
  return Response.json({ text: answer.output_text });
}
