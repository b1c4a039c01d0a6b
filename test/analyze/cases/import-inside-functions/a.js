function lazily() {
  const OpenAI = require('openai');
  const client = new OpenAI();
  return client.chat.completions.create({});
}
function byName() {
  const { Anthropic } = require('@anthropic-ai/sdk');
  return new Anthropic().messages.create({});
}
function whole() {
  return new (require('openai').OpenAI)().responses.create({});
}
let api;
function once() {
  if (!api) {
    const Client = require('openai').default;
    api = new Client();
  }
  return api;
}
exports.ask = () => once().embeddings.create({});
module.exports.all = [lazily, byName, whole];
