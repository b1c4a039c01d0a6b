import { Anthropic } from '@posthog/ai/anthropic';
import { posthog } from './posthog.ts';

const client = new Anthropic({ posthog, apiKey: process.env.ANTHROPIC_API_KEY ?? '' });

export async function* stream(prompt: string, visitor?: string) {
  const events = await client.messages.create({
    model: 'claude-sonnet-4-5', max_tokens: 512, stream: true,
    messages: [{ role: 'user', content: prompt }],
    posthogDistinctId: visitor, // undefined for guests
  });
  yield* events;
}
