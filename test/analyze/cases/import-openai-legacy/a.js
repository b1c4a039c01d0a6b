const { Configuration, OpenAIApi } = require('openai');

const openai = new OpenAIApi(new Configuration({ apiKey: process.env.OPENAI_API_KEY }));
exports.ask = async () => {
  await openai.createChatCompletion({ model: 'gpt-4o-mini', messages: [] });
  await openai.createEmbedding({ model: 'e', input: 'a' });
  await openai.createImage({ prompt: 'b' });
  return openai.listModels();
};
