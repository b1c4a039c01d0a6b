import OpenAI from "amplitude-ai/openai"
import Anthropic from 'amplitude-ai/anthropic'

const a = new OpenAI()
;[a, new Anthropic()].forEach(console.log)
