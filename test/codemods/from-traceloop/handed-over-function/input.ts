import { withTask } from '@traceloop/node-server-sdk';
import { work } from './work.ts';

export const started = withTask({ name: 'work', version: 2 }, work);
export const awaited = async () => await withTask({ name: 'work', version: 2 }, work);
