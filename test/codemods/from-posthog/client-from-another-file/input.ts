import { openai } from './clients.ts';

export const summarize = (text: string, userId: string) =>
  openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: `Summarize: ${text}` }],
    posthogDistinctId: userId,
  });
