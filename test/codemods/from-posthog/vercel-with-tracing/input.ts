import { generateText } from 'ai';
import { createOpenAI } from '@ai-sdk/openai';
import { withTracing } from '@posthog/ai';
import { phClient } from './posthog.ts';

const openai = createOpenAI({ apiKey: process.env.OPENAI_API_KEY ?? '' });

export async function POST(req: Request) {
  const { prompt, userId } = await req.json();
  const model = withTracing(openai('gpt-4o-mini'), phClient, {
    posthogDistinctId: userId,
    posthogTraceId: 'trace_123',
    posthogPrivacyMode: false,
  });
  const { text } = await generateText({ model, prompt });
  return Response.json({ text });
}
