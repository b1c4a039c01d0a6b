import * as traceloop from '@traceloop/node-server-sdk';

traceloop.initialize({ baseUrl: 'https://otel.acme.dev', headers: { authorization: 'Basic x' } });
