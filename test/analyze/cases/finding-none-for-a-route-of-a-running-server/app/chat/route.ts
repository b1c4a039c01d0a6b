import OpenAI from 'amplitude-ai/openai';
import { attribute } from 'amplitude-ai';

const client = new OpenAI();

export async function POST(request: Request) {
  const { userId, text } = await request.json();
  const params = attribute({ model: 'm', input: text }, { userId, sessionId: userId });
  return Response.json(await client.responses.create(params));
}
