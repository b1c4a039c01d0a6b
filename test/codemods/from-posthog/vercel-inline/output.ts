import { streamText, wrapLanguageModel } from 'ai'
import { openai } from '@ai-sdk/openai'
import { amplitudeMiddleware } from 'amplitude-ai/vercel-ai'
import { phClient } from './posthog.ts'

export function chat(messages: [], private_: boolean) {
  return streamText({ model: wrapLanguageModel({ model: openai('gpt-4o'), middleware: amplitudeMiddleware({ contentMode: private_ ? 'metadata_only' : undefined }) }), messages })
}
