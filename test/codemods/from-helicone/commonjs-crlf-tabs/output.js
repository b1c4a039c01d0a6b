const OpenAI = require("openai")
const { wrap } = require("amplitude-ai")

exports.openai = wrap(new OpenAI({
	maxRetries: 1
}), { userId: "user-42" })
