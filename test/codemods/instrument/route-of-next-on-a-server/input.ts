import { generateText } from 'ai';

export const POST = async (request: Request) => {
  const { text } = await generateText({ model: 'openai/gpt-5-mini', prompt: await request.text() });
  return Response.json({ text });
};
