const { createInstance } = require("@amplitude/analytics-node")

const client = createInstance()

exports.told = (model) => {
	client.track({
		event_type: "claude_response",
		event_properties: { model, provider: "acme", latency: 5, locale: "en" }
	})
}
