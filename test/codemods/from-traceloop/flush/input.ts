import { forceFlush, initialize } from '@traceloop/node-server-sdk';

initialize({ appName: 'job' });
await forceFlush();
