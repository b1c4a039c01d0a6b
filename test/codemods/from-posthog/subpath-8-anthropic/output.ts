import { attribute } from 'amplitude-ai';
import { Anthropic } from 'amplitude-ai/anthropic';
import { posthog } from './posthog.ts';

const client = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY ?? '' });

export async function* stream(prompt: string, visitor?: string) {
  const events = await client.messages.create(attribute({
    model: 'claude-sonnet-4-5', max_tokens: 512, stream: true,
    messages: [{ role: 'user', content: prompt }],
  }, { userId: visitor }));
  yield* events;
}
