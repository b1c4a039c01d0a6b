export { default as Model } from 'openai';
export * from '@anthropic-ai/sdk';
