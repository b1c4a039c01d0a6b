import { AmplitudeAI } from 'amplitude-ai';

export const tracker = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });

export const said = (content: string) => tracker.trackUserMessage({ userId: 'user-42', content });
