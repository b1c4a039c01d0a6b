const { OpenAI } = require("openai")
const { wrap } = require("amplitude-ai")

exports.openai = wrap(new OpenAI())
