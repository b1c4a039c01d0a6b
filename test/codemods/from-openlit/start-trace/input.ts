import Openlit from 'openlit';
import { answer } from './answer.ts';

export const chat = (question: string) =>
  Openlit.startTrace('chat', async () => {
    return await answer(question);
  });
