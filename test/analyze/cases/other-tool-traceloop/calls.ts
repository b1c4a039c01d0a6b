import Groq from 'groq-sdk';
import OpenAI from 'openai';

await new OpenAI().chat.completions.create({});
await new Groq().chat.completions.create({});
await fetch('https://api.openai.com/v1/chat/completions', { method: 'POST' });
