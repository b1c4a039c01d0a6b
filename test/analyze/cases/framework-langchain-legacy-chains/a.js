const { ConversationalRetrievalQAChain, LLMChain, loadQAStuffChain } = require('langchain/chains');
const { OpenAI } = require('langchain/llms/openai');

async function main(retriever, prompt) {
  const llm = new OpenAI({ temperature: 0 });
  await new LLMChain({ llm, prompt }).call({ topic: 'a' });
  const chain = ConversationalRetrievalQAChain.fromLLM(llm, retriever);
  await chain.call({ question: 'b' });
  await loadQAStuffChain(llm).call({});
  return llm.predict('c');
}
module.exports = main;
