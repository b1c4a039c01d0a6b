const separators = '  ', sets = /[\p{L}--[a-z]]/v
const { OpenAI } = require('openai') //   const more = require('openai')
module.exports = [separators, sets, OpenAI]
