import fs from 'node:fs';
import OpenAI from 'openai';

// trailing
export const client = new OpenAI();
