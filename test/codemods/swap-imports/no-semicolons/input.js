import OpenAI from "openai"
import Anthropic from '@anthropic-ai/sdk'

const a = new OpenAI()
;[a, new Anthropic()].forEach(console.log)
