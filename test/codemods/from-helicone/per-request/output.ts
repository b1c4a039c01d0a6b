import { openai } from './clients.ts';
import { attribute } from 'amplitude-ai';

export const ask = (content: string, userId: string) =>
  openai.chat.completions.create(
    attribute({ model: 'gpt-4o', messages: [{ role: 'user', content }] }, { userId, context: { Page: 'help' } }),
  );
