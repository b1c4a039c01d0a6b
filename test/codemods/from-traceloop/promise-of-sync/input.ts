import { withTask } from '@traceloop/node-server-sdk';

export const sum = (a: number, b: number) => withTask({ name: 'sum' }, () => a + b).then(String);
