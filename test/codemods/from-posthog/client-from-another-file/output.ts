import { openai } from './clients.ts';
import { attribute } from 'amplitude-ai';

export const summarize = (text: string, userId: string) =>
  openai.chat.completions.create(attribute({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: `Summarize: ${text}` }],
  }, { userId }));
