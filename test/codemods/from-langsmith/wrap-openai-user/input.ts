import OpenAI from 'openai';
import { wrapOpenAI } from 'langsmith/wrappers';

export const clientFor = (user: { id: string }, thread: string) =>
  wrapOpenAI(new OpenAI(), { metadata: { user_id: user.id, thread_id: thread, plan: 'pro' } });
