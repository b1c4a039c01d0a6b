import { GoogleGenAI } from '@google/genai';
import { wrap } from 'amplitude-ai';

export const gemini = wrap(new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY ?? '' }));
