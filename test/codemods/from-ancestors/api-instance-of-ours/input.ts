import { AmplitudeAI } from 'amplitude-ai';
import { emitUserMessage } from 'amplitude-ai/observability';

export const tracker = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });

export const said = (content: string) => emitUserMessage(tracker, { userId: 'user-42', content });
