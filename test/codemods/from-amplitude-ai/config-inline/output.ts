import { AmplitudeAI } from 'amplitude-ai';

export const ai = new AmplitudeAI({ redactPii: true, apiKey: 'k', debug: true });
