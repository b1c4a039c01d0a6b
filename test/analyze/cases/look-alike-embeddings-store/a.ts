import { OpenAIEmbeddings } from '@langchain/openai';
import { Pinecone } from '@pinecone-database/pinecone';

export const embeddings = new OpenAIEmbeddings();
const index = new Pinecone().index('a');
await index.query({ vector: [1], topK: 1 });
const cache = { embedQuery: async (text: string) => [text.length] };
await cache.embedQuery('a');
