import { wrap } from 'amplitude-ai';
import OpenAI from 'openai';

const openai = wrap(new OpenAI());

export const ask = (content: string, userId: string) =>
  openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content }],
    span_info: { name: 'ask', metadata: { user_id: userId, page: 'help' } },
  } as never);
