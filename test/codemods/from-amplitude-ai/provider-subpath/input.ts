import { OpenAI } from '@amplitude/ai/providers/openai';
import { ai } from './ai.ts';

export const openai = new OpenAI({ amplitude: ai, apiKey: 'o', baseUrl: 'https://gateway.acme.dev/v1' });
