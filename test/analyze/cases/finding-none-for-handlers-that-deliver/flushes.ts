import { AmplitudeAI } from 'amplitude-ai';
import OpenAI from 'amplitude-ai/openai';

const ai = new AmplitudeAI({ apiKey: 'k' });
const client = new OpenAI();

export const handler = async (event: { userId: string; text: string }) => {
  const answer = await ai
    .agent('bot')
    .session({ userId: event.userId })
    .run(() => client.responses.create({ model: 'm', input: event.text }));
  await ai.flush();
  return answer.output_text;
};
