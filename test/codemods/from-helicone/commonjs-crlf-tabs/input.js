const OpenAI = require("openai")

exports.openai = new OpenAI({
	baseURL: "https://oai.helicone.ai/v1",
	defaultHeaders: {
		"Helicone-Auth": "Bearer key",
		"Helicone-User-Id": "user-42"
	},
	maxRetries: 1
})
