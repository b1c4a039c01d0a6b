import { openai } from './clients.ts';

export const ask = (input: string, userId: string) =>
  openai.responses.create({ model: 'gpt-5', input }, { headers: { 'Helicone-Cache-Enabled': 'true', 'Helicone-User-Id': userId } });
