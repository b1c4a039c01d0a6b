'use strict'
const { generateObject, jsonSchema } = require('ai')
const { tool } = require('ai')
const late = async () => (await import("ai")).embedMany
const agent = () => import('ai').then(({ ToolLoopAgent }) => ToolLoopAgent)
module.exports = { generateObject, jsonSchema, tool, late, agent }
