import OpenAI from 'openai';
import { wrapOpenAI } from 'langsmith/wrappers';

const openai = wrapOpenAI(new OpenAI());

export const ask = (content: string, userId: string) =>
  openai.chat.completions.create(
    { model: 'gpt-4o', messages: [{ role: 'user', content }] },
    { langsmithExtra: { name: 'ask', metadata: { user_id: userId, page: 'help' }, tags: ['qa'] } },
  );
