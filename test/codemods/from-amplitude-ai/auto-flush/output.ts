import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ redactPii: true, apiKey: 'k' });

export const handler = (event: { userId: string }) =>
  ai.agent('fn').session({ userId: event.userId }).run(async () => 'done');
