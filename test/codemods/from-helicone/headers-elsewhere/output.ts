import OpenAI from 'openai';
import { heliconeHeaders } from './helicone.ts';
import { wrap } from 'amplitude-ai';

export const openai = wrap(new OpenAI({ apiKey: 'sk', baseURL: 'https://oai.helicone.ai/v1', defaultHeaders: heliconeHeaders }));
