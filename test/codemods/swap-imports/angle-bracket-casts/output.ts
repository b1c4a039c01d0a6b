import OpenAI from 'amplitude-ai/openai';

const raw: unknown = new OpenAI();
export const client = <OpenAI>raw;
