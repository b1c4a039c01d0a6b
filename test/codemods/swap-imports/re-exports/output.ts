export { default } from 'amplitude-ai/openai';
export { OpenAI, toFile as file, type ClientOptions } from 'amplitude-ai/openai';
export * from 'amplitude-ai/openai';
export * as anthropic from 'amplitude-ai/anthropic';
