import { observe } from 'amplitude-ai';
import { answer } from './answer.ts';

export const chat = (question: string) =>
  observe(async () => {
    return await answer(question);
  }, { name: 'chat' })();
