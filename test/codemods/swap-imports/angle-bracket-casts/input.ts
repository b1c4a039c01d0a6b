import OpenAI from 'openai';

const raw: unknown = new OpenAI();
export const client = <OpenAI>raw;
