import { openai } from './clients.ts';
import { attribute } from 'amplitude-ai';

export const ask = (input: string, sessionId: string) =>
  openai.responses.create(attribute({ model: 'gpt-5', input }, { sessionId }), { timeout: 5000 });
