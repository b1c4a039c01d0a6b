import { initialize } from '@traceloop/node-server-sdk';

initialize({
  appName: 'clinic',
  traceContent: false,
});
