import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export const clientFor = (userId: string, thread: string) =>
  wrap(new OpenAI(), { userId, sessionId: thread });
