import OpenAI from 'openai';
import { attribute, wrap } from 'amplitude-ai';

const openai = wrap(new OpenAI());

export const ask = (content: string, userId: string) =>
  openai.chat.completions.create(
    attribute({ model: 'gpt-4o', messages: [{ role: 'user', content }] }, { userId, context: { page: 'help' }, tags: ['qa'] }),
  );
