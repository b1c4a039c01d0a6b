import { openai } from './clients.ts';

export const ask = (content: string, userId: string) =>
  openai.chat.completions.create(
    { model: 'gpt-4o', messages: [{ role: 'user', content }] },
    { headers: { 'Helicone-User-Id': userId, 'Helicone-Property-Page': 'help' } },
  );
