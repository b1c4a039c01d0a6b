const { Anthropic } = require('@anthropic-ai/sdk');
exports.claude = new Anthropic();
module.exports.again = exports.claude;
