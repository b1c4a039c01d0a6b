import { openai } from './clients.ts';
import { attribute } from 'amplitude-ai';

export const ask = (input: string, session: string) =>
  openai.responses.create(
    attribute({ model: 'gpt-5', input }, { sessionId: session }),
    { timeout: 5000, headers: { 'x-trace': '1' } },
  );
