export { openai as model } from './llm';
export * as llm from './llm';
