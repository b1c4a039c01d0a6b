import { AmplitudeAI } from 'amplitude-ai';

export const ai = new AmplitudeAI({ apiKey: 'k' });
