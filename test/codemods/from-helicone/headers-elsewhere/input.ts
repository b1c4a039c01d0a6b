import OpenAI from 'openai';
import { heliconeHeaders } from './helicone.ts';

export const openai = new OpenAI({ apiKey: 'sk', baseURL: 'https://oai.helicone.ai/v1', defaultHeaders: heliconeHeaders });
