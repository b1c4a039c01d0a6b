import { openai } from './llm';
export const ask = () => openai.chat.completions.create({});
