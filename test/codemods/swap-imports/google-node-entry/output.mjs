import { GoogleGenAI } from 'amplitude-ai/google';
export const ai = new GoogleGenAI({});
