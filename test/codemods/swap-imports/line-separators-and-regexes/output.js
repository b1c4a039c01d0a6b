const separators = '  ', sets = /[\p{L}--[a-z]]/v
const { OpenAI } = require('amplitude-ai/openai') //   const more = require('amplitude-ai/openai')
module.exports = [separators, sets, OpenAI]
