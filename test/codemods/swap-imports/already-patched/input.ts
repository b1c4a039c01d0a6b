import { patch } from 'amplitude-ai';
import OpenAI from 'openai';

patch();
export const client = new OpenAI();
