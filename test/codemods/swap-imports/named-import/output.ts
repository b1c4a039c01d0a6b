import { OpenAI } from 'amplitude-ai/openai';

export const client = new OpenAI();
