const traceloop = require('@traceloop/node-server-sdk');

traceloop.initialize({ appName: 'worker' });

exports.run = async (job) => traceloop.withWorkflow({ name: 'run' }, async () => job.id);
