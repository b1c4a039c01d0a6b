import { GoogleGenAI } from '@google/genai/web';
export const ai = new GoogleGenAI({});
