const { OpenAI } = require("@posthog/ai")
const posthog = require("./posthog")

const openai = new OpenAI({
	apiKey: process.env.OPENAI_API_KEY,
	posthog
})

exports.ask = (text, user) => {
	return openai.chat.completions.create({
		model: "gpt-4o",
		messages: [{ role: "user", content: text }],
		posthogDistinctId: user.id,
		posthogProperties: { plan: user.plan }
	})
}
