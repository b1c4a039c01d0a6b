import { init, wrap } from 'amplitude-ai';
import OpenAI from 'openai';

init();

const client = wrap(new OpenAI({ apiKey: process.env.OPENAI_API_KEY }));

export const answer = (content: string) =>
  client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] });
