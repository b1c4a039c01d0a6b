const { attribute } = require("amplitude-ai")
const { OpenAI } = require("amplitude-ai/openai")
const posthog = require("./posthog")

const openai = new OpenAI({
	apiKey: process.env.OPENAI_API_KEY
})

exports.ask = (text, user) => {
	return openai.chat.completions.create(attribute({
		model: "gpt-4o",
		messages: [{ role: "user", content: text }]
	}, { userId: user.id, context: { plan: user.plan } }))
}
