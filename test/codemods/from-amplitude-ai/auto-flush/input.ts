import { AmplitudeAI } from '@amplitude/ai';

const ai = new AmplitudeAI({ apiKey: 'k' });

export const handler = (event: { userId: string }) =>
  ai.agent('fn').session({ userId: event.userId, autoFlush: true }).run(async () => 'done');
