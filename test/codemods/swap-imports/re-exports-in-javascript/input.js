// one place for all clients
export { default as OpenAI, toFile } from "openai"
export * as claude from '@anthropic-ai/sdk'
export { Ollama as default } from 'ollama'
