import { initialize, withTask } from './traceloop.ts';
import { workflow } from '@acme/traceloop';

initialize({ appName: '@traceloop/node-server-sdk' });
export const step = workflow(withTask({ name: 'step' }, async () => 1));
