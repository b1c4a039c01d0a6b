import * as googleGenAI from 'amplitude-ai/google';

const { GoogleGenAI } = googleGenAI;
export const client = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY ?? '' });
