import { ai } from './ai';
import { answer } from './llm';

export const handle = (user: { id: string }, question: string) =>
  ai.agent('bot').session({ userId: user.id }).run(() => answer(question));
