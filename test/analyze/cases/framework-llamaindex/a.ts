import { agent, OpenAI, OpenAIEmbedding, Settings, VectorStoreIndex } from 'llamaindex';

const llm = new OpenAI();
await llm.chat({ messages: [] });
await llm.complete({ prompt: 'a' });
await Settings.llm.chat({ messages: [] });
await new OpenAIEmbedding().getTextEmbedding('a');
const index = await VectorStoreIndex.fromDocuments([]);
await index.asQueryEngine().query({ query: 'a' });
await index.asChatEngine().chat({ message: 'a' });
await agent({ tools: [] }).run('a');
await index.insert({} as never);
