import { getPrompt, initialize } from '@traceloop/node-server-sdk';

initialize({ traceloopSyncEnabled: true });
export const greeting = () => getPrompt('greeting', { name: 'Ann' });
