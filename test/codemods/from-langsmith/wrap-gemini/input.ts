import { GoogleGenAI } from '@google/genai';
import { wrapGemini } from 'langsmith/wrappers/gemini';

export const gemini = wrapGemini(new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY ?? '' }));
