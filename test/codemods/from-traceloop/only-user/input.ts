import { withTask } from '@traceloop/node-server-sdk';

export const work = (id: string) =>
  withTask({ name: 'work', associationProperties: { userId: id }, traceContent: false }, async () => 1);
