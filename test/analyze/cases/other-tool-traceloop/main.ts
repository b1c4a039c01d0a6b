import * as traceloop from '@traceloop/node-server-sdk';
import './calls';

traceloop.initialize({ appName: 'bot' });
