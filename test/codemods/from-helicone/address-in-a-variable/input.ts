import OpenAI from 'openai';

const HELICONE = 'https://oai.helicone.ai/v1';

export const openai = new OpenAI({ apiKey: 'sk', baseURL: HELICONE, defaultHeaders: { 'Helicone-Auth': 'Bearer key' } });
