import fs from 'node:fs';
import OpenAI from 'amplitude-ai/openai';
const a = 1;
export default new OpenAI();

