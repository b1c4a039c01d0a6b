import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

const headers = { 'Helicone-Auth': `Bearer ${process.env.HELICONE_API_KEY}` };
await new OpenAI({ baseURL: 'https://oai.helicone.ai/v1', defaultHeaders: headers }).responses.create({});
await new Anthropic({ baseURL: process.env.PROXY, defaultHeaders: headers }).messages.create({});
await fetch('https://oai.helicone.ai/v1/chat/completions', { method: 'POST', headers });
await new OpenAI({ baseURL: 'https://helicone.ai.example.test/v1' }).chat.completions.create({});
