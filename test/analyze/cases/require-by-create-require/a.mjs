import { createRequire } from 'node:module';
const load = createRequire(import.meta.url);
const OpenAI = load('openai');
new OpenAI().chat.completions.create({});
