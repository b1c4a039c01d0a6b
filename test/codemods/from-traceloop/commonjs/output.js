const { init, observe } = require('amplitude-ai');

init();

exports.run = async (job) => observe(async () => job.id, { name: 'run' })();
