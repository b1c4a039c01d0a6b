import fs from 'node:fs';
import OpenAI from 'openai';
const a = 1;
export default new OpenAI();

