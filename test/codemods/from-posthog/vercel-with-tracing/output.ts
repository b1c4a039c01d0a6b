import { generateText, wrapLanguageModel } from 'ai';
import { createOpenAI } from '@ai-sdk/openai';
import { amplitudeMiddleware } from 'amplitude-ai/vercel-ai';
import { phClient } from './posthog.ts';

const openai = createOpenAI({ apiKey: process.env.OPENAI_API_KEY ?? '' });

export async function POST(req: Request) {
  const { prompt, userId } = await req.json();
  const model = wrapLanguageModel({ model: openai('gpt-4o-mini'), middleware: amplitudeMiddleware({
    userId,
    traceId: 'trace_123',
  }) });
  const { text } = await generateText({ model, prompt });
  return Response.json({ text });
}
