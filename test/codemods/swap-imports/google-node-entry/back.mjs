import { GoogleGenAI } from '@google/genai';
export const ai = new GoogleGenAI({});
