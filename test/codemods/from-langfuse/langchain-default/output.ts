import { AmplitudeCallbackHandler } from 'amplitude-ai/langchain'

export const handler = new AmplitudeCallbackHandler()
