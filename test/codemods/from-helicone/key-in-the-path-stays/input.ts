import OpenAI from 'openai';

const key = process.env.HELICONE_API_KEY;
export const openai = new OpenAI({ baseURL: `https://oai.helicone.ai/${key}/v1` });
