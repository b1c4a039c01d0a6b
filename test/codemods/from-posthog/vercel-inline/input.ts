import { streamText } from 'ai'
import { openai } from '@ai-sdk/openai'
import { withTracing } from '@posthog/ai/vercel'
import { phClient } from './posthog.ts'

export function chat(messages: [], private_: boolean) {
  return streamText({ model: withTracing(openai('gpt-4o'), phClient, { posthogPrivacyMode: private_ }), messages })
}
