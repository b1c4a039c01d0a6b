import { GoogleGenerativeAI, HarmCategory } from '@google/generative-ai';
import { GoogleAIFileManager } from '@google/generative-ai/server';

export const model = new GoogleGenerativeAI('k').getGenerativeModel({ model: 'gemini-2.0-flash' });
export const rest = [HarmCategory.HARM_CATEGORY_HARASSMENT, new GoogleAIFileManager('k')];
