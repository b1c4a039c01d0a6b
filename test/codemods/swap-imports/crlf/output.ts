import fs from 'node:fs';
import OpenAI from 'amplitude-ai/openai';

// trailing
export const client = new OpenAI();
