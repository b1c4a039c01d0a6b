import { wrapOpenAI } from 'braintrust';
import OpenAI from 'openai';

const openai = wrapOpenAI(new OpenAI());

export const ask = (content, userId) =>
  openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content }],
    span_info: { metadata: { user_id: userId, page: 'help' } },
  });
