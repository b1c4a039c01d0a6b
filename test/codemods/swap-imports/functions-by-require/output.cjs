'use strict'
const { generateObject, jsonSchema } = require('amplitude-ai/ai')
const { tool } = require('ai')
const late = async () => (await import("amplitude-ai/ai")).embedMany
const agent = () => import('amplitude-ai/ai').then(({ ToolLoopAgent }) => ToolLoopAgent)
module.exports = { generateObject, jsonSchema, tool, late, agent }
