import * as googleGenAI from '@google/genai';
import { wrapGoogleGenAI } from 'braintrust';

const { GoogleGenAI } = wrapGoogleGenAI(googleGenAI);
export const client = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY ?? '' });
