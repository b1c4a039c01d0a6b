import { attribute } from 'amplitude-ai';
import { GoogleGenAI } from 'amplitude-ai/google';
import { posthog } from './posthog.ts';

const genai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY ?? '' });
const result = await genai.models.generateContent(attribute({
  model: 'gemini-2.5-flash',
  contents: 'What is retention?',
}, { userId: 'user-42' }));
console.log(result.text);
