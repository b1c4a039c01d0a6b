export { openai } from '@llm/client';
