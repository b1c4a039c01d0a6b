import { openai } from '#/llm';
openai.chat.completions.create({});
