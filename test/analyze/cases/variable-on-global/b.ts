import './a';
import OpenAI from 'openai';
export type X = OpenAI;
(globalThis as any).llm.responses.create({});
