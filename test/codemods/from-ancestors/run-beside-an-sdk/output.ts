import * as amplitude from '@amplitude/analytics-node';
import OpenAI from 'openai';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export async function ask(text: string, id: string) {
  await new OpenAI().chat.completions.create({ model: 'gpt-4', messages: [{ role: 'user', content: text }] });
  ai.trackSessionEnd({ sessionId: id, userId: 'user-42' });
}
