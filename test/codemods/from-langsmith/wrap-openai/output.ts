import { OpenAI } from 'openai';
import { wrap } from 'amplitude-ai';

const openai = wrap(new OpenAI());

export const answer = (content: string) =>
  openai.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] });
