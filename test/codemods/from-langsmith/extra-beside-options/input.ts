import { openai } from './clients.ts';

export const ask = (input: string, sessionId: string) =>
  openai.responses.create({ model: 'gpt-5', input }, { timeout: 5000, langsmithExtra: { metadata: { session_id: sessionId } } });
