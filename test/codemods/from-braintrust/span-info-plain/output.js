import { attribute, wrap } from 'amplitude-ai';
import OpenAI from 'openai';

const openai = wrap(new OpenAI());

export const ask = (content, userId) =>
  openai.chat.completions.create(attribute({
    model: 'gpt-4o',
    messages: [{ role: 'user', content }],
  }, { userId, context: { page: 'help' } }));
