const client = require('twilio')(process.env.SID, process.env.TOKEN);
const Anthropic = require('@anthropic-ai/sdk');
client.messages.create({ body: 'hi', to: '+1', from: '+2' });
exports.llm = new Anthropic();
