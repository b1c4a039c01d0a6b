import { 'OpenAI' as Client, "default" as Default } from 'openai';
export { 'toFile' as 'to file' } from 'openai';
export const both = [new Client(), new Default()];
