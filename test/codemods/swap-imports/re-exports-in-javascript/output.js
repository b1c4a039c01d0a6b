// one place for all clients
export { default as OpenAI, toFile } from "amplitude-ai/openai"
export * as claude from 'amplitude-ai/anthropic'
export { Ollama as default } from 'amplitude-ai/ollama'
