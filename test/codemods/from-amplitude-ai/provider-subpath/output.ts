import { wrap } from 'amplitude-ai';
import { OpenAI } from 'amplitude-ai/openai';
import { ai } from './ai.ts';

export const openai = wrap(new OpenAI({ apiKey: 'o', baseURL: 'https://gateway.acme.dev/v1' }), { ai });
