export * from 'amplitude-ai/ai';
export { generateText as ask } from 'amplitude-ai/ai';
export { tool } from 'ai';
