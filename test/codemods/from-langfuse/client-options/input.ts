import { observeOpenAI } from '@langfuse/openai';
import OpenAI from 'openai';

export const clientFor = (userId: string, sessionId: string) =>
  observeOpenAI(new OpenAI(), {
    generationName: 'answer',
    userId,
    sessionId: sessionId,
    tags: ['beta', 'chat'],
    generationMetadata: { plan: 'pro' },
  });
