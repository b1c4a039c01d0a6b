import * as amplitude from "@amplitude/analytics-node"

export function run(id, text, answer) {
	amplitude.track("llm_run_started", {session_id: id})
	amplitude.track("llm_operation", {model: "m", provider: "acme", latency_ms: 3, prompt: text, response: answer})
}
