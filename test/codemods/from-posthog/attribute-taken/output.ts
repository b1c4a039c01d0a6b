import { openai } from './clients.ts';
import { attribute as amplitudeAttribute } from 'amplitude-ai';

const attribute = 'class';

export const explain = (html: string, userId: string) =>
  openai.responses.create(amplitudeAttribute({ model: 'gpt-5-mini', input: `${attribute} in ${html}` }, { userId }));
