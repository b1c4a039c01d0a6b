import { OpenAIEmbeddings } from '@langchain/openai';
import { MemoryVectorStore } from 'langchain/vectorstores/memory';

const embeddings = new OpenAIEmbeddings();
await embeddings.embedQuery('a');
await embeddings.embedDocuments(['a', 'b']);
const store = await MemoryVectorStore.fromTexts(['a'], [{}], embeddings);
await store.similaritySearch('a');
await store.asRetriever().invoke('a');
