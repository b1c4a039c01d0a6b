import { createInstance } from "@amplitude/analytics-node"
import { AmplitudeAI } from "amplitude-ai"

const amplitude = createInstance()
const ai = new AmplitudeAI({ amplitude })

export const said = (content: string) => {
	ai.trackUserMessage({ userId: "user-42", content })
}
