import { init } from 'amplitude-ai';
import { withTask } from '@traceloop/node-server-sdk';

init();
export const step = async () => withTask({ name: 'step' }, async () => 1);
