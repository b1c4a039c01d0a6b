import { openai } from './llm.js';
openai.chat.completions.create({});
