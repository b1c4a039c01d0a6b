import OpenAI from 'openai';
const store = globalThis as unknown as { openai?: OpenAI };
export const openai = store.openai ?? new OpenAI();
if (process.env.NODE_ENV !== 'production') store.openai = openai;
openai.chat.completions.create({});
(globalThis as any).llm = new OpenAI();
