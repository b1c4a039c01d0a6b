import { withWorkflow } from '@traceloop/node-server-sdk';
import { answer } from './answer.ts';

export const chat = (question: string) =>
  withWorkflow({ name: 'chat' }, async () => {
    return await answer(question);
  });
