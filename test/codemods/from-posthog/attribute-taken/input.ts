import { openai } from './clients.ts';

const attribute = 'class';

export const explain = (html: string, userId: string) =>
  openai.responses.create({ model: 'gpt-5-mini', input: `${attribute} in ${html}`, posthogDistinctId: userId });
