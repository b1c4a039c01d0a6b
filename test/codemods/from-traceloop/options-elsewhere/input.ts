import { initialize } from '@traceloop/node-server-sdk';
import { settings } from './settings.ts';

initialize(settings);
