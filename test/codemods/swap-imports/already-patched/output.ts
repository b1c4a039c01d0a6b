import { patch } from 'amplitude-ai';
import OpenAI from 'amplitude-ai/openai';

patch();
export const client = new OpenAI();
