import { PostHogGoogleGenAI as GoogleGenAI } from '@posthog/ai/gemini';
import { posthog } from './posthog.ts';

const genai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY ?? '', posthog });
const result = await genai.models.generateContent({
  model: 'gemini-2.5-flash',
  contents: 'What is retention?',
  posthogDistinctId: 'user-42',
});
console.log(result.text);
