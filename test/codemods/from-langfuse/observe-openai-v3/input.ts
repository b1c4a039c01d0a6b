import OpenAI from 'openai';
import { observeOpenAI } from 'langfuse';

const openai = observeOpenAI(new OpenAI());

export const answer = (content: string) =>
  openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });
