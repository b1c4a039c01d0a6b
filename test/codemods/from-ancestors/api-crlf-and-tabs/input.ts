import { createInstance } from "@amplitude/analytics-node"
import { emitUserMessage } from "amplitude-ai/observability"

const amplitude = createInstance()

export const said = (content: string) => {
	emitUserMessage(amplitude, { userId: "user-42", content })
}
