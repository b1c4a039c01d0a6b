"use strict"
const OpenAI = require("openai"), { Groq } = require('groq-sdk')
const { init } = require('amplitude-ai')
module.exports = { OpenAI, Groq, init, ask: () => import('ai') }
