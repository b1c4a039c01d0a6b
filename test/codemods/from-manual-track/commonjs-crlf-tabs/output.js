const { createInstance } = require("@amplitude/analytics-node")
const { AmplitudeAI } = require("amplitude-ai")

const client = createInstance()
const ai = new AmplitudeAI({ amplitude: client })

exports.told = (model) => {
	ai.trackAiMessage({ model, provider: "acme", latencyMs: 5, context: { locale: "en" } })
}
