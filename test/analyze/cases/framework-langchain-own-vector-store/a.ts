import { OpenAIEmbeddings } from '@langchain/openai';
import { VectorStore } from '@langchain/core/vectorstores';
export class Store extends VectorStore {
  async addDocuments(documents) {
    return this.addVectors(await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent)));
  }
  async addVectors(vectors) {
    return this.client.embedDocuments(vectors);
  }
}
new Store(new OpenAIEmbeddings(), {});
