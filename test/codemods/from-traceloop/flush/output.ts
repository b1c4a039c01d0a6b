import { forceFlush } from '@traceloop/node-server-sdk';
import { init } from 'amplitude-ai';

init();
await forceFlush();
