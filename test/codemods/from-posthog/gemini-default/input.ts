import Gemini from '@posthog/ai/gemini'
import { posthog } from './posthog.ts'

export const gemini = new Gemini({ apiKey: process.env.GEMINI_API_KEY ?? '', posthog })
