import * as traceloop from '@traceloop/node-server-sdk';
import OpenAI from 'openai';

traceloop.initialize({
  appName: 'web',
  disableBatch: true,
  instrumentModules: { openAI: OpenAI },
});
