register('openai');
log.info('openai');
new Provider('openai');
exports.pick = (name) => name === ('openai');
