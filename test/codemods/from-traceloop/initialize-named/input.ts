import { initialize } from '@traceloop/node-server-sdk';

initialize({ apiKey: process.env.TRACELOOP_API_KEY ?? '' });
