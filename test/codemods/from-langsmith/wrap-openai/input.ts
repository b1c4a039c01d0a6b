import { OpenAI } from 'openai';
import { wrapOpenAI } from 'langsmith/wrappers';

const openai = wrapOpenAI(new OpenAI());

export const answer = (content: string) =>
  openai.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] });
