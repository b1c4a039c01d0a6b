import { 'OpenAI' as Client, "default" as Default } from 'amplitude-ai/openai';
export { 'toFile' as 'to file' } from 'amplitude-ai/openai';
export const both = [new Client(), new Default()];
