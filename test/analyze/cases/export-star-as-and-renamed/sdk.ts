export * as openai from 'openai';
export { default as Claude, type Message } from '@anthropic-ai/sdk';
export * from './made';
