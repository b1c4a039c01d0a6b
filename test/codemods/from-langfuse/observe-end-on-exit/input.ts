import { observe } from '@langfuse/tracing';

export const stream = observe(async function* (n: number) {
  for (let i = 0; i < n; i++) yield i;
}, { name: 'stream', endOnExit: false });
