import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export const clientFor = (user: { id: string }, thread: string) =>
  wrap(new OpenAI(), { userId: user.id, sessionId: thread, context: { plan: 'pro' } });
