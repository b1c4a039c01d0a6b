import { wrap } from 'amplitude-ai';
import OpenAI from 'openai';

export const clientFor = (userId: string, sessionId: string) =>
  wrap(new OpenAI(), {
    userId,
    sessionId,
    tags: ['beta', 'chat'],
    context: { plan: 'pro' },
  });
