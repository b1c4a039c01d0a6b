import OpenAI from 'amplitude-ai/openai'
import { init } from 'amplitude-ai'

if (process.env.AMPLITUDE_AI_API_KEY) init()

const client = new OpenAI()

console.log(await client.responses.create({ model: 'gpt-5-mini', input: 'Why?' }))
