import { generateText } from 'amplitude-ai/ai';
import { withAmplitude } from 'amplitude-ai/next';

export const POST = withAmplitude(async (request: Request) => {
  const { text } = await generateText({ model: 'openai/gpt-5-mini', prompt: await request.text() });
  return Response.json({ text });
});
