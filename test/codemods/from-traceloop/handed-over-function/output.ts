import { withTask } from '@traceloop/node-server-sdk';
import { work } from './work.ts';
import { observe } from 'amplitude-ai';

export const started = withTask({ name: 'work', version: 2 }, work);
export const awaited = async () => await observe(work, { name: 'work' })();
