import { AmplitudeAI } from 'amplitude-ai';

export const ai = new AmplitudeAI({
  apiKey: process.env.AMPLITUDE_AI_API_KEY!,
  contentMode: 'metadata_only',
  redactPii: false,
  debug: true,
});
