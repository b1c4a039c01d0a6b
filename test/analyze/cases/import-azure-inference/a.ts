import ModelClient from '@azure-rest/ai-inference';

const client = ModelClient('https://models.github.ai/inference', {} as never);
await client.path('/chat/completions').post({ body: {} });
await client.path('/embeddings').post({ body: {} });
await client.path('/info').get();
