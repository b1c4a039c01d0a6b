export * from 'ai';
export { generateText as ask } from 'ai';
export { tool } from 'ai';
