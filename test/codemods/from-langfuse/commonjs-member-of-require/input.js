const { OpenAI } = require("openai")
const observeOpenAI = require("langfuse").observeOpenAI

exports.openai = observeOpenAI(new OpenAI())
