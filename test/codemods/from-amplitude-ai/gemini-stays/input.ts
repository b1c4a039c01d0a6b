import { AmplitudeAI, Gemini } from '@amplitude/ai';

const ai = new AmplitudeAI({ apiKey: 'k' });
export const gemini = new Gemini({ amplitude: ai, apiKey: 'g' });
