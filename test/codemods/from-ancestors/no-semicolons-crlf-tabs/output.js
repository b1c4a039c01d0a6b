import * as amplitude from "@amplitude/analytics-node"
import { AmplitudeAI } from "amplitude-ai"

const ai = new AmplitudeAI({ amplitude })

export function run(id, text, answer) {
	ai.trackUserMessage({ content: text })
	ai.trackAiMessage({ model: "m", provider: "acme", latencyMs: 3, content: answer })
}
