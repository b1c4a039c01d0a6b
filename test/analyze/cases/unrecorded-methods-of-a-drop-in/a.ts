import { GoogleGenAI } from 'amplitude-ai/google';
import { wrap } from 'amplitude-ai';
import { GoogleGenAI as Plain } from '@google/genai';
const client = new GoogleGenAI({});
await client.models.generateContent({ model: 'm', contents: 'c' });
await client.interactions.create({ model: 'm', input: 'i' });
const wrapped = wrap(new Plain({}));
await wrapped.interactions.create({ model: 'm', input: 'i' });
await wrapped.interactions.get('id');
