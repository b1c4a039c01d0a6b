import { Gemini } from '@amplitude/ai';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ redactPii: true, apiKey: 'k' });
export const gemini = new Gemini({ amplitude: ai, apiKey: 'g' });
