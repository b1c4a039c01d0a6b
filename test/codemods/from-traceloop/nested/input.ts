import * as traceloop from '@traceloop/node-server-sdk';

export const joke = () =>
  traceloop.withWorkflow({ name: 'joke' }, async () => {
    const text = await traceloop.withTask({ name: 'write' }, async () => 'knock knock');
    return await traceloop.withAgent({ name: 'judge' }, async (t: string) => t.length, text);
  });
