import { GoogleGenAI as Gemini } from 'amplitude-ai/google'
import { posthog } from './posthog.ts'

export const gemini = new Gemini({ apiKey: process.env.GEMINI_API_KEY ?? '' })
