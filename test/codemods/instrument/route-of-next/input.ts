import OpenAI from 'openai';

export const maxDuration = 30;

const client = new OpenAI();

export async function POST(request: Request) {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: await request.text() });
  return Response.json({ text: answer.output_text });
}
