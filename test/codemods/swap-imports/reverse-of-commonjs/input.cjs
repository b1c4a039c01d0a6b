"use strict"
const OpenAI = require("amplitude-ai/openai"), { Groq } = require('amplitude-ai/groq')
const { init } = require('amplitude-ai')
module.exports = { OpenAI, Groq, init, ask: () => import('amplitude-ai/ai') }
