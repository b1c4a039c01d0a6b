import { withWorkflow } from '@traceloop/node-server-sdk';

export const chat = (userId: string, thread: string) =>
  withWorkflow(
    { name: 'chat', associationProperties: { user_id: userId, plan: 'pro' }, conversationId: thread },
    async () => 'done',
  );
