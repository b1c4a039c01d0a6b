import { client } from '@acme/llm';
client.embeddings.create({});
