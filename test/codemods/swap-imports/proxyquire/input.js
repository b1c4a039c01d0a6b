const proxyquire = require('proxyquire').noCallThru();
const service = proxyquire('./service', { openai: class {}, '@anthropic-ai/sdk': class {} });
module.exports = service;
