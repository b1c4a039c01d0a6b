const openai = require('openai');

const later = async () => {
  const sdk = await import('openai');
  return new sdk.OpenAIApi();
};
module.exports = { api: new openai.OpenAIApi(), later };
