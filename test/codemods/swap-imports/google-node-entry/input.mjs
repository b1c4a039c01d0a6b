import { GoogleGenAI } from '@google/genai/node';
export const ai = new GoogleGenAI({});
