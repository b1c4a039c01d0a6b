import { AmplitudeAI, wrap } from 'amplitude-ai';
import { OpenAI } from 'amplitude-ai/openai';

export const ai = new AmplitudeAI({ redactPii: true, apiKey: 'k' });
export const openai = wrap(new OpenAI({ apiKey: 'o' }), { ai });
