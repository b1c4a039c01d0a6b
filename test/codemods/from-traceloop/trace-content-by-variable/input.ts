import { initialize } from '@traceloop/node-server-sdk';

const isDev = process.env.NODE_ENV !== 'production';
initialize({ traceContent: isDev, silenceInitializationMessage: true });
