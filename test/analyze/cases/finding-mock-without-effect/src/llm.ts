import { attribute } from 'amplitude-ai';
import OpenAI from 'amplitude-ai/openai';

export const ask = (userId: string) =>
  new OpenAI().responses.create(attribute({ model: 'm', input: 'x' }, { userId, sessionId: userId }));
