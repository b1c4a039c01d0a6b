export { default } from 'openai';
export { OpenAI, toFile as file, type ClientOptions } from 'openai';
export * from 'openai';
export * as anthropic from '@anthropic-ai/sdk';
