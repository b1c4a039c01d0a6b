import type OpenAI from 'openai';
export interface Ctx { llm: { client: OpenAI } }
export type Llm = OpenAI;
