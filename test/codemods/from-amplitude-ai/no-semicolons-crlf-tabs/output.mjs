import { AmplitudeAI } from "amplitude-ai"

export const ai = new AmplitudeAI({
	redactPii: true,
	apiKey: process.env.KEY,
	dryRun: true
})
