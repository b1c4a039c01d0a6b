import { getPrompt } from '@traceloop/node-server-sdk';
import { init } from 'amplitude-ai';

init();
export const greeting = () => getPrompt('greeting', { name: 'Ann' });
