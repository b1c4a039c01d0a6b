import { AmplitudeAI, AIConfig } from "@amplitude/ai"

export const ai = new AmplitudeAI({
	apiKey: process.env.KEY,
	config: new AIConfig({
		dryRun: true
	})
})
